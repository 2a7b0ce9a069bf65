using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaigns.Channels.Contract;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Address;
using Campaigns.Desk.Api;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assets;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Broadcasts;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Campaigns;
using Campaigns.Desk.Collecting;
using Campaigns.Desk.Feeds;
using Campaigns.Desk.Followers;
using Campaigns.Desk.Gallery;
using Campaigns.Desk.Library;
using Campaigns.Desk.Machines;
using Campaigns.Desk.Operators;
using Campaigns.Desk.People;
using Campaigns.Desk.Phones;
using Campaigns.Desk.Pictures;
using Campaigns.Desk.Plans;
using Campaigns.Desk.PlansOut;
using Campaigns.Desk.Portal;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Queues;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Records;
using Campaigns.Desk.Sandbox;
using Campaigns.Desk.Schedules;
using Campaigns.Desk.Setup;
using Campaigns.Desk.Today;
using Campaigns.Desk.Remarks;
using Campaigns.Desk.Reports;
using Campaigns.Desk.Restores;
using Campaigns.Desk.Turns;
using Campaigns.Desk.Variants;
using Campaigns.Desk.Videos;
using Campaigns.Desk.Week;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Serve;

internal static class DeskRegistration
{
    /// <summary>What verbs and pages share.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<AccountSwitch>()
        .AddSingleton<AddressBook>()
        .AddSingleton<AddressFile>()
        .AddSingleton<IPostConfigureOptions<DeskOptions>>(services => services.GetRequiredService<AddressFile>())
        .AddSingleton<Corrections>()
        .AddSingleton<AccountNotes>()
        .AddSingleton<ConnectDesk>()
        .AddSingleton<DeskAddress>()
        .AddSingleton<OwnWords>()
        .AddPeople()
        .AddSingleton<IPublicPictures, PublicPictures>()
        .AddSingleton<ReturnAddress>()
        .AddSingleton<RadioScripts>();

    /// <summary>What only the host needs: components, words, health.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "text/calendar"]);
        services.AddLocalization();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        return services
            // Or Vietnamese would go out as numeric entities, at several times its size.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddAccountPages()
            .AddActivityPages()
            .AddApi()
            .AddApprovalPages()
            .AddBroadcastPages()
            .AddCalendarPages()
            .AddCampaignPages()
            .AddCollectingPages()
            .AddGalleryPages()
            .AddLibraryPages()
            .AddMachinePages()
            .AddOperatorPages()
            .AddPeoplePages()
            .AddSchedulePages()
            .AddSetupPages()
            .AddPhonePages()
            .AddOwnPlanPages()
            .AddPlanPages()
            .AddReportPages()
            .AddRecordPages()
            .AddProgrammePages()
            .AddRemarks()
            .AddVariantPages()
            .AddWeekPages()
            .AddWritingPages()
            .AddSingleton<AccountForms>()
            .AddSingleton<AssistedForms>()
            .AddSingleton<AssistedPages>()
            .AddSingleton<HoldPages>()
            .AddSingleton<HandPages>()
            .AddSingleton<LibraryForms>()
            .AddSingleton<Bundle>()
            .AddSingleton<FeedPages>()
            .AddSingleton<FeedQuery>()
            .AddSingleton<FeedStore>()
            .AddSingleton<FollowerPages>()
            .AddSingleton<PortalDesk>()
            .AddSingleton<PostPages>()
            .AddSingleton<PublicNames>()
            .AddSingleton<QueuePages>()
            .AddSingleton<SitemapQuery>()
            .AddSingleton<TodayOwedQuery>()
            .AddSingleton<TodayQuery>()
            .AddSingleton<TodaySteps>()
            .AddTurns();
    }

    public static WebApplication MapDesk(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.RefuseForeignNames();
        app.UseBundleCaching();
        app.UseResponseCompression();
        app.UseRequestLocalization(new RequestLocalizationOptions { RequestCultureProviders = [] }
            .SetDefaultCulture("vi-VN").AddSupportedCultures("vi-VN").AddSupportedUICultures("vi-VN"));
        app.UseMiddleware<MissingPages>();
        app.UseMiddleware<Gate>();
        app.MapStaticAssets().Open();
        app.MapHealthChecks("/health").Open();
        app.MapAccounts();
        app.MapActivities();
        app.MapApi();
        app.MapApprovals();
        app.MapAssisted();
        app.MapBroadcasts();
        app.MapCalendar();
        app.MapCampaigns();
        app.MapCollecting();
        app.MapFeeds();
        app.MapFollowers();
        app.MapHold();
        app.MapGallery();
        app.MapMachine();
        app.MapLibrary();
        app.MapOperators();
        app.MapOwnPlans();
        app.MapPeople();
        app.MapPhones();
        app.MapPictures();
        app.MapPlans();
        app.MapReports();
        app.MapRecords();
        app.MapPortal();
        app.MapPosts();
        app.MapProgrammes();
        app.MapQueues();
        app.MapRadio();
        app.MapRemarks();
        app.MapSandbox();
        app.MapSchedules();
        app.MapSetup();
        app.MapToday();
        app.MapVariants();
        app.MapVideos();
        app.MapWeek();
        app.MapWriting();
        return app;
    }
}
