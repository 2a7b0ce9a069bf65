using Campaigns.Content.Accounts;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Content;

public static class ContentRegistration
{
    /// <summary>What is said: plans, observances, campaigns, items, captions, cards, and the store they live in.</summary>
    public static IServiceCollection AddContent(this IServiceCollection services) => services
        .AddSingleton<TemplateFolder>()
        .AddSingleton<UnitStore>()
        .AddSingleton<AccountStore>()
        .AddSingleton<FrozenStore>()
        .AddSingleton<PlanImport>()
        .AddSingleton<PlanStore>();
}
