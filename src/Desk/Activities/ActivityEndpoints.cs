using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Activities;

/// <summary>What is no post and no broadcast: planned, closed, dropped. Whatever changes something is a form of this desk.</summary>
internal static class ActivityEndpoints
{
    public const string Address = "/hoat-dong";

    /// <summary>Of the photographs of one form, in bytes.</summary>
    public const long MostBytes = 60L * 1024 * 1024;

    private static readonly FormLimit Photographs = new(MostBytes + (2 * 1024 * 1024), Problem.Input(
        new($"Ảnh gửi lên nặng quá {MostBytes / 1048576} MB.", $"The photographs have more than {MostBytes / 1048576} MB."), "anh", new($"Chọn ít ảnh hơn, tối đa {ActivityRules.MostPictures} ảnh.", "Choose fewer of them.")));

    public static IServiceCollection AddActivityPages(this IServiceCollection services) => services
        .AddSingleton<ActivityListPages>()
        .AddSingleton<ActivityMoves>()
        .AddSingleton<ActivityPages>()
        .AddSingleton<ActivityPhotographs>();

    public static void MapActivities(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Address).Needs(Right.See);
        group.MapGet("", (HttpContext context, ActivityListPages pages) => pages.Page(context));
        group.MapGet("moi", (HttpContext context, ActivityListPages pages) => pages.New(context)).Needs(Right.Write);
        group.MapPost("moi", (HttpContext context, ActivityListPages pages) => pages.Add(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Activity);
        one.MapGet("", (string id, HttpContext context, ActivityPages pages) => pages.Page(context, id));
        one.MapGet("anh/{hash}", (string id, string hash, HttpContext context, ActivityPhotographs photographs) => photographs.Show(context, id, hash));
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Activity).AddEndpointFilter<AssistedForms>();
        acts.MapPost("luu", (string id, HttpContext context, ActivityPages pages) => pages.Save(context, id));
        acts.MapPost("doi", (string id, HttpContext context, ActivityMoves moves) => moves.Move(context, id));
        acts.MapPost("xong", (string id, HttpContext context, ActivityPages pages) => pages.Close(context, id)).WithMetadata(Photographs);
        acts.MapPost("bo", (string id, HttpContext context, ActivityPages pages) => pages.Drop(context, id));
        acts.MapPost("mo-lai", (string id, HttpContext context, ActivityPages pages) => pages.Reopen(context, id));
        acts.MapPost("anh/bo", (string id, HttpContext context, ActivityPages pages) => pages.RemovePicture(context, id));
    }
}
