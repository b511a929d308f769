using Archive.Kernel.Audit;
using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Modules.Contents;
using Archive.Modules.Contents.Admin;
using Archive.Modules.Desk;
using Archive.Modules.Review.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Review;

/// <summary>审校: what a type asks of several people before an item of it comes before visitors.</summary>
public sealed class ReviewModule : ArchiveModule
{
    public const string SeeReviews = "SeeReviews";
    public const string ReviewFirst = "ReviewFirst";
    public const string ReviewSecond = "ReviewSecond";
    public const string ReviewFinal = "ReviewFinal";
    public const string WithdrawAtOnce = "WithdrawAtOnce";
    public const string SetUpReview = "SetUpReview";

    public override string Name => "Review";

    public override IReadOnlyList<string> DependsOn => ["Contents", "Desk", "Pages"];

    public override IReadOnlyList<Permission> Permissions =>
        [
            new(
                SeeReviews,
                "看审校进度和送审的稿子",
                ContentsModule.EditContent,
                ContentsModule.PublishContent,
                ReviewFirst,
                ReviewSecond,
                ReviewFinal,
                WithdrawAtOnce,
                SetUpReview
            ),
            new(ReviewFirst, "审校：初审"),
            new(ReviewSecond, "审校：复审"),
            new(ReviewFinal, "审校：终审"),
            new(WithdrawAtOnce, "紧急撤稿"),
            new(SetUpReview, "定审校的步骤和词表"),
        ];

    public override IReadOnlyList<DeskEntry> Desk => [new("审校", "desk/review", SeeReviews)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ContentHandler, PublishWhenSigned>();
        services.AddSingleton<IAuditWords, ReviewWordsOfTrail>();
        services.AddScoped<ReviewLog>();
        services.AddScoped<SubmitForReview>();
        services.AddScoped<SignStep>();
        services.AddScoped<SendBack>();
        services.AddScoped<PublishSigned>();
        services.AddScoped<WithdrawNow>();
        services.AddScoped<FindMistakes>();
        services.AddScoped<ReviewQueue>();
        services.AddScoped<ReadReview>();
        services.AddScoped<IItemAside, ReviewAside>();
        services.AddScoped<IDeskPanel, WaitingPanel>();
    }

    public override void AddTables(ModelBuilder model)
    {
        model.Entity<ReviewRow>(row =>
        {
            row.ToTable("review_items").HasKey(review => review.ContentItemId);
            row.Property(review => review.Stamp).IsConcurrencyToken();
        });
        model.Entity<ReviewEntry>(entry =>
        {
            entry.ToTable("review_log").HasKey(line => line.Id);
            entry.HasIndex(line => line.ContentItemId);
        });
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/desk/review/{id}/look/{**rest}", [HttpMethods.Get, HttpMethods.Head], LookAtDraft.Handle)
            .RequireAuthorization(DeskModule.AccessDesk)
            .RequireAuthorization(SeeReviews);
}
