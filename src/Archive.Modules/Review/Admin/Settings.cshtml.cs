using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Modules.Contents.Types;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Review.Admin;

/// <summary>GET and POST /desk/review/settings: how many steps each type asks for, and the words to look at.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ReviewModule.SetUpReview)]
public sealed class SettingsModel(
    ContentDefinitions definitions,
    SaveType saving,
    SiteSettings settings,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public string Words { get; private set; } = "";

    public IReadOnlyList<ContentTypeDefinition> Types =>
        [.. definitions.Types.Where(type => type.IsListable).OrderBy(type => type.DisplayName, StringComparer.Ordinal)];

    public async Task OnGet(CancellationToken cancellationToken) =>
        Words = (await settings.Get<ReviewWords>(ReviewWords.Setting, cancellationToken) ?? new()).ToString();

    public async Task<IActionResult> OnPost(string? words, CancellationToken cancellationToken)
    {
        foreach (var type in Types)
        {
            if (
                int.TryParse(Request.Form[$"steps-{type.Name}"], CultureInfo.InvariantCulture, out var count)
                && count != ReviewSteps.CountOf(type)
            )
            {
                await saving.Configure(type, ReviewSteps.Setting, ReviewSteps.ToSettings(count), cancellationToken);
            }
        }

        await settings.Set(ReviewWords.Setting, ReviewWords.Parse(words ?? ""), cancellationToken);
        return LocalRedirect(address.Href("desk/review/settings?done=saved"));
    }
}
