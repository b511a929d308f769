using System.Security.Claims;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Identity;

public static class IdentityServices
{
    public const string Administrator = "Administrator";

    /// <summary>Policy of pages for whoever is signed in, whatever he may do.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Accounts, sign-in by cookie with lock-out, and a policy for every permission of the modules.</summary>
    public static IServiceCollection AddArchiveIdentity(this IServiceCollection services, ModuleCatalog modules)
    {
        services
            .AddIdentityCore<ArchiveUser>(options =>
            {
                // Length is what protects; rules about kinds of letters only make people write passwords down.
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddRoles<ArchiveRole>()
            .AddEntityFrameworkStores<ArchiveDb>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<StrongPassword>()
            .AddTokenProvider<AuthenticatorTokenProvider<ArchiveUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<ArchiveSignIn>();
        services.AddScoped(provider => (ArchiveSignIn)provider.GetRequiredService<SignInManager<ArchiveUser>>());
        services.AddScoped<Sessions>();
        services.AddScoped<Attempts>();
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromMinutes(1);
            stamp.OnRefreshingPrincipal = KeepSession;
        });
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = PageCaching.SignedInCookie;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.LoginPath = "/login";
                    cookie.AccessDeniedPath = "/login/denied";
                    cookie.ExpireTimeSpan = Sessions.Lifetime;
                    cookie.SlidingExpiration = true;
                    cookie.Events.OnValidatePrincipal = Validate;
                    // Refused is refused, not sent elsewhere.
                    cookie.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                }
            )
            // Between the password and the code.
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie =>
                {
                    cookie.Cookie.Name = ".Archive.SecondStep";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Strict;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        services.AddAuthorization(options => AddPolicies(options, modules));
        AddKeys(services);
        return services;
    }

    /// <summary>Whether the user may do it: by a role, by a wider permission, or as the administrator.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) =>
        user.IsInRole(Administrator)
        || user.HasClaim(ArchiveClaims.Permission, permission.Name)
        || permission.ImpliedBy.Any(wider => user.HasClaim(ArchiveClaims.Permission, wider));

    private static void AddPolicies(AuthorizationOptions options, ModuleCatalog modules)
    {
        foreach (var permission in modules.Permissions)
        {
            options.AddPolicy(
                permission.Name,
                policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.May(permission))
            );
        }

        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal is { } principal && !await sessions.IsLive(principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    // Roles and permissions are read anew; the session stays the same.
    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(ArchiveClaims.Session) is { } session)
        {
            ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }

    // In the database, so that every node reads every cookie; wrapped, so that a copy of the database signs nobody in.
    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("RiversideArchive").PersistKeysToDbContext<ArchiveDb>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<SecurityKey>((options, key) => options.XmlEncryptor = new KeyRingEncryptor(key));
    }
}
