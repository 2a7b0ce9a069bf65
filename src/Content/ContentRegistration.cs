using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Collecting;
using Campaigns.Content.Columns;
using Campaigns.Content.Documents;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Records;
using Campaigns.Content.Remarks;
using Campaigns.Content.Reports;
using Campaigns.Content.Secrets;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Content;

public static class ContentRegistration
{
    /// <summary>What is said: plans, observances, campaigns, items, captions, cards, and the store they live in.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) => services
        .AddSingleton<AccountStore>()
        .AddSingleton<ActivityStore>()
        .AddSingleton<AirtimeStore>()
        .AddSingleton<AnswerStore>()
        .AddSingleton(s => new CardStudio(s.GetRequiredService<TemplateShelf>(), s.GetRequiredService<FontShelf>(), s.GetRequiredService<TimeProvider>(), new CardBrand(s.GetRequiredService<Installation>()), s.GetRequiredService<PictureDesk>()))
        .AddSingleton<AuditLog>()
        .AddSingleton<BroadcastFigures>()
        .AddSingleton<BroadcastStore>()
        .AddSingleton<BudgetStore>()
        .AddSingleton<BulletinFrame>()
        .AddSingleton<BulletinStore>()
        .AddSingleton<AiringStore>()
        .AddSingleton<CampaignCalendar>()
        .AddSingleton<CampaignCatalog>()
        .AddSingleton<BeatChoiceStore>()
        .AddSingleton<BeatEditor>()
        .AddSingleton<CampaignDays>()
        .AddSingleton<CampaignPlanner>()
        .AddSingleton<CampaignStore>()
        .AddSingleton<CampaignTies>()
        .AddSingleton<CollectingStore>()
        .AddSingleton<ColumnStore>()
        .AddSingleton<ContributorStore>()
        .AddSingleton<DocumentCatalog>()
        .AddSingleton<CoverageBook>()
        .AddSingleton<CardPhotos>()
        .AddSingleton<CardWatch>()
        .AddSingleton<DrawnCards>()
        .AddSingleton<FeeBook>()
        .AddSingleton<FigureStore>()
        .AddSingleton<FontShelf>()
        .AddSingleton<FrozenStore>()
        .AddSingleton<HigherPlans>()
        .AddSingleton<ICardStudio>(s => s.GetRequiredService<CardStudio>())
        .AddSingleton<ItemSearch>()
        .AddSingleton<ItemStore>()
        .AddSingleton<ItemVersions>()
        .AddSingleton<LibraryStore>()
        .AddSingleton<MediaShelf>()
        .AddSingleton<MediaSweep>()
        .AddSingleton<MisinformationStore>()
        .AddSingleton<ObservanceCatalog>()
        .AddSingleton<OutsideDraft>()
        .AddSingleton<PictureDesk>()
        .AddSingleton<PlanImport>()
        .AddSingleton<PlanBook>()
        .AddSingleton<PlanAsides>()
        .AddSingleton<PlanMends>()
        .AddSingleton<PlanOwners>()
        .AddSingleton<PlanTwins>()
        .AddSingleton<PlanMoneys>()
        .AddSingleton<PlanPapers>()
        .AddSingleton<PlanStore>()
        .AddSingleton<PostingTimeStore>()
        .AddSingleton<ProgrammeComposer>()
        .AddSingleton<ProgrammeDesk>()
        .AddSingleton<QuestionStore>()
        .AddSingleton<RecordingDesk>()
        .AddSingleton<RemarkStore>()
        .AddSingleton<ReportCharts>()
        .AddSingleton<ReportCounter>()
        .AddSingleton<ReportDesk>()
        .AddSingleton<ReportFormStore>()
        .AddSingleton<ReportRows>()
        .AddSingleton<ReportStore>()
        .AddSingleton<SecretStore>()
        .AddSingleton<SlotStore>()
        .AddSingleton<SpeechShelf>()
        .AddSingleton(s => new SpokenDraft(s.GetRequiredService<TimeProvider>()))
        .AddSingleton<StationPresets>()
        .AddSingleton<TargetReadings>()
        .AddSingleton<TaskCases>()
        .AddSingleton<TaskRecordStore>()
        .AddSingleton<TaskWatch>()
        .AddSingleton<TemplateFolder>()
        .AddSingleton<TemplateShelf>()
        .AddSingleton<TypingStore>()
        .AddSingleton<UnitSecretStore>()
        .AddSingleton<UnitStore>()
        .AddSingleton<UrgentNotices>()
        .AddSingleton<VideoLimits>();
}
