using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Setup;

/// <summary>What an administrator sets for a unit, its stations and its columns; people and the audit have pages of their own.</summary>
internal static class SetupEndpoints
{
    public const string Root = "/cai-dat", Address = $"{Root}/dia-chi";

    public static IServiceCollection AddSetupPages(this IServiceCollection services) => services
        .AddSingleton<AddressPages>()
        .AddSingleton<ColumnPages>()
        .AddSingleton<FormPages>()
        .AddSingleton<ReadingPages>()
        .AddSingleton<SetupQuery>()
        .AddSingleton<SetupPages>()
        .AddSingleton<SlotPages>()
        .AddSingleton<SpeechServicePages>()
        .AddSingleton<UnitPages>()
        .AddSingleton<VoicePages>();

    public static void MapSetup(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup(Root).Needs(Right.Administer);
        all.MapGet("", (SetupPages pages, HttpContext context) => pages.All(context));
        all.MapGet("dia-chi", (AddressPages pages, HttpContext context) => pages.Page(context));
        all.MapPost("dia-chi", (AddressPages pages, HttpContext context) => pages.Save(context)).AddEndpointFilter<AccountForms>();

        var unit = all.MapGroup("don-vi/{id}").Needs(Right.Administer, Subject.Unit);
        unit.MapGet("", (string id, UnitPages pages, HttpContext context) => pages.Page(context, id));
        unit.MapGet("cach-doc", (string id, ReadingPages pages, HttpContext context) => pages.Page(context, id));
        unit.MapGet("theo-kenh", (string id, FormPages pages, HttpContext context) => pages.Page(context, id));
        unit.MapGet("chuyen-muc", (string id, ColumnPages pages, HttpContext context) => pages.Page(context, id));
        unit.MapGet("giong-may", (string id, SpeechServicePages pages, HttpContext context) => pages.Page(context, id));
        var acts = unit.MapGroup("").AddEndpointFilter<AccountForms>();
        acts.MapPost("", (string id, UnitPages pages, HttpContext context) => pages.Save(context, id));
        acts.MapPost("theo-kenh", (string id, FormPages pages, HttpContext context) => pages.Save(context, id));
        acts.MapPost("cach-doc", (string id, ReadingPages pages, HttpContext context) => pages.Save(context, id));
        acts.MapPost("chuyen-muc", (string id, ColumnPages pages, HttpContext context) => pages.Save(context, id));
        acts.MapPost("chuyen-muc/thoi", (string id, ColumnPages pages, HttpContext context) => pages.Retire(context, id, retired: true));
        acts.MapPost("chuyen-muc/dung-lai", (string id, ColumnPages pages, HttpContext context) => pages.Retire(context, id, retired: false));
        acts.MapPost("cach-doc/thu", (string id, ReadingPages pages, HttpContext context) => pages.Try(context, id));
        acts.MapPost("cach-doc/bo", (string id, ReadingPages pages, HttpContext context) => pages.Remove(context, id));
        acts.MapPost("cach-doc/ten-rieng", (string id, ReadingPages pages, HttpContext context) => pages.Names(context, id));
        acts.MapPost("giong-may", (string id, SpeechServicePages pages, HttpContext context) => pages.Save(context, id));
        acts.MapPost("giong-may/thu", (string id, SpeechServicePages pages, HttpContext context) => pages.Try(context, id));
        acts.MapPost("giong-may/thoi", (string id, SpeechServicePages pages, HttpContext context) => pages.Remove(context, id));

        var station = all.MapGroup("dai/{id}").Needs(Right.Administer, Subject.Account);
        station.MapGet("", (string id, VoicePages pages, HttpContext context) => pages.Page(context, id));
        station.MapGet("khung-gio", (string id, SlotPages pages, HttpContext context) => pages.Page(context, id));
        var voice = station.MapGroup("").AddEndpointFilter<AccountForms>();
        voice.MapPost("", (string id, VoicePages pages, HttpContext context) => pages.Save(context, id));
        voice.MapPost("do", (string id, VoicePages pages, HttpContext context) => pages.Measure(context, id));
        voice.MapPost("nguoi-doc", (string id, VoicePages pages, HttpContext context) => pages.Reader(context, id));
        voice.MapPost("tieng", (string id, VoicePages pages, HttpContext context) => pages.Language(context, id));
        voice.MapPost("khung-gio", (string id, SlotPages pages, HttpContext context) => pages.Save(context, id));
        voice.MapPost("khung-gio/bo", (string id, SlotPages pages, HttpContext context) => pages.Remove(context, id));
        voice.MapPost("khung-gio/quy-dinh", (string id, SlotPages pages, HttpContext context) => pages.Rules(context, id));
        voice.MapPost("khung-gio/mau", (string id, SlotPages pages, HttpContext context) => pages.Preset(context, id));
        voice.MapPost("khung-gio/tang-cuong", (string id, SlotPages pages, HttpContext context) => pages.Add(context, id));
        voice.MapPost("khung-gio/tang-cuong/bo", (string id, SlotPages pages, HttpContext context) => pages.End(context, id));
    }
}
