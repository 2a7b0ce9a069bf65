using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Campaigns;

/// <summary>The campaigns of a year, one campaign, and one beat of it. Whatever changes something is a form of this desk.</summary>
internal static class CampaignEndpoints
{
    public const string Address = "/chien-dich";

    public static IServiceCollection AddCampaignPages(this IServiceCollection services) => services
        .AddSingleton<BeatPages>()
        .AddSingleton<CampaignPages>()
        .AddSingleton<CampaignsPages>();

    public static void MapCampaigns(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Address).Needs(Right.See);
        group.MapGet("", (HttpContext context, CampaignsPages pages) => pages.Page(context));
        group.MapPost("dot", (HttpContext context, CampaignsPages pages) => pages.Add(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}/{observance}/{year:int}").Needs(Right.See, Subject.Unit);
        one.MapGet("", (string id, string observance, int year, HttpContext context, CampaignPages pages) => pages.Page(context, id, observance, year));
        one.MapGet("moc/{beat}", (string id, string observance, int year, string beat, HttpContext context, BeatPages pages) => pages.Page(context, id, observance, year, beat));
        var acts = one.MapGroup("").Needs(Right.Write, Subject.Unit).AddEndpointFilter<AssistedForms>();
        acts.MapPost("lap", (string id, string observance, int year, HttpContext context, CampaignPages pages) => pages.Plan(context, id, observance, year));
        acts.MapPost("nhiem-vu", (string id, string observance, int year, HttpContext context, CampaignPages pages) => pages.Tie(context, id, observance, year));
        acts.MapPost("moc/{beat}", (string id, string observance, int year, string beat, HttpContext context, BeatPages pages) => pages.Keep(context, id, observance, year, beat));
        acts.MapPost("moc/{beat}/bo", (string id, string observance, int year, string beat, HttpContext context, CampaignPages pages) => pages.Choose(context, id, observance, year, beat, leftOut: true));
        acts.MapPost("moc/{beat}/lay-lai", (string id, string observance, int year, string beat, HttpContext context, CampaignPages pages) => pages.Choose(context, id, observance, year, beat, leftOut: false));
        acts.MapPost("moc/{beat}/nhu-mau", (string id, string observance, int year, string beat, HttpContext context, CampaignPages pages) => pages.Reset(context, id, observance, year, beat));
    }
}
