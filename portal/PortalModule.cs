using System.Text.Encodings.Web;
using System.Text.Unicode;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Reporting.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.GovUk.Binding;
using CsWorkPerf.Portal.Security;
using CsWorkPerf.Portal.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace CsWorkPerf.Portal;

/// <summary>The pages, for any host: the portal alone, or AllInOne's second host.</summary>
public static class PortalModule
{
    /// <summary>Registers the portal. The host must also call <c>WebHost.UseStaticWebAssets()</c>.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalSettings>().Bind(configuration.GetSection(PortalSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddRazorPages(options => options.Conventions.AddFolderApplicationModelConvention("/", Access.Apply))
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new DateBinderProvider());
                options.Filters.Add<ResumeKeptForm>();
            })
            .AddApplicationPart(typeof(PortalModule).Assembly);
        services.AddRouting(options => options.LowercaseUrls = true);
        // Names with accents and en dashes stay readable in the page's source; < > & and quotes are still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "cswp-session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.EventsType = typeof(SessionEvents);
        });
        services.AddScoped<SessionEvents>().AddScoped<SessionToken>();
        services
            .AddScoped<WorkforceBackend>().AddScoped<IntakeBackend>().AddScoped<BoardBackend>()
            .AddScoped<OutcomeBackend>().AddScoped<ReviewBackend>().AddScoped<DataQualityBackend>()
            .AddScoped<AssessmentBackend>().AddScoped<AuthorisationBackend>().AddScoped<TrackerBackend>()
            .AddScoped<EnquiryBackend>().AddScoped<ConversationBackend>().AddScoped<ReportingBackend>()
            .AddScoped<DemandBackend>().AddScoped<PublishedBackend>().AddScoped<DurationBackend>()
            .AddScoped<AccessLogBackend>().AddScoped<RefusedRecords>().AddScoped<AuditBackend>()
            .AddScoped<KeptAboutChildBackend>();
        services.AddSingleton<SessionRenewal>().AddSingleton<SearchIds>().AddSingleton<KeptForms>().AddSingleton<LevelWords>();
        services.AddGrpcClients(options => options.Token = (provider, _) => ValueTask.FromResult<string?>(provider.GetRequiredService<SessionToken>().Value))
            .Add<Accounts.AccountsClient>("Workforce").Add<Tokens.TokensClient>("Workforce").Add<Contracts.Workforce.V1.Directory.DirectoryClient>("Workforce")
            .Add<Children.ChildrenClient>("Intake").Add<Contacts.ContactsClient>("Intake").Add<Board.BoardClient>("Intake").Add<Duty.DutyClient>("Intake").Add<Referrals.ReferralsClient>("Intake")
            .Add<ReviewMeetings.ReviewMeetingsClient>("Intake").Add<Reviews.ReviewsClient>("Intake").Add<Openings.OpeningsClient>("Intake").Add<Contracts.Intake.V1.DataQuality.DataQualityClient>("Intake")
            .Add<Proposals.ProposalsClient>("Intake").Add<NextSteps.NextStepsClient>("Intake").Add<AgencyChecks.AgencyChecksClient>("Intake")
            .Add<Conversations.ConversationsClient>("Intake")
            .Add<Assessments.AssessmentsClient>("Assessment").Add<Authorisations.AuthorisationsClient>("Assessment").Add<Tracker.TrackerClient>("Assessment").Add<TrackerMeetings.TrackerMeetingsClient>("Assessment").Add<Section47.Section47Client>("Assessment")
            .Add<AuditProgrammes.AuditProgrammesClient>("Assessment").Add<Audits.AuditsClient>("Assessment").Add<AuditActions.AuditActionsClient>("Assessment").Add<Contracts.Assessment.V1.DataQuality.DataQualityClient>("Assessment")
            .Add<Reporting.ReportingClient>("Reporting").Add<DemandAnalysis.DemandAnalysisClient>("Reporting").Add<PublishedFigures.PublishedFiguresClient>("Reporting").Add<AssessmentDurations.AssessmentDurationsClient>("Reporting")
            .AddEach<AccessLogs.AccessLogsClient>("Intake", "Assessment", "Workforce", "Reporting");
        services.TryAddSingleton(TimeProvider.System);
        services.AddPortalKeys(configuration);
        services.AddAuthorizationBuilder()
            .AddPolicy(Access.DenyPolicy, policy => policy.RequireAssertion(_ => false))
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.ConfigureOptions<ProxyTrust>();
        services.AddRateLimiter(options => options.AddPolicy<string, SignInLimit>(SignInLimit.Policy));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "cswp-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>The portal's middleware and pages.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use((context, next) => SecurityHeaders.AddAsync(context, next));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = StatusOf,
            // A refusal is an answer, not an error for the log.
            SuppressDiagnosticsCallback = failure => StatusOf(failure.Exception) < StatusCodes.Status500InternalServerError
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use((context, next) => EndedSessions.LeadToSignInAsync(context, next));
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        // An address that leads nowhere is "not found" for everybody, not "sign in first".
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }

    /// <summary>The answer to a failure that no page has dealt with: a refusal of a service keeps its meaning.</summary>
    private static int StatusOf(Exception error) => (error as RpcException)?.StatusCode switch
    {
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        StatusCode.ResourceExhausted when RpcErrors.Refusal((RpcException)error) is StorageUnavailable => StatusCodes.Status507InsufficientStorage,
        StatusCode.ResourceExhausted when RpcErrors.Refusal((RpcException)error) is null => StatusCodes.Status413PayloadTooLarge,
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
