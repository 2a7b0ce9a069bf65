using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Items;

/// <summary><c>item video ID --file FILE.mp4</c>: gives an item a video or takes it away; a change like one of words.</summary>
internal sealed class ItemVideoVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã tin, bài", "id of the item") };
    private readonly Option<string?> _file = new("--file") { Says = new("tệp video MP4; thay video đang có", "an MP4 video, in the place of the one there is") };
    private readonly Option<string?> _alt = new("--video-alt") { Says = new("video cho thấy gì", "what the video shows") };
    private readonly Option<bool> _none = new("--none") { Says = new("bỏ video", "take the video away") };

    public ItemVideoVerb() : base("video", new("gắn, thay hoặc bỏ video của một tin, bài; phải duyệt lại", "give an item a video, another, or none; it needs a new approval"))
    {
        Add(_id);
        Add(_file);
        Add(_alt);
        Add(_none);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        if (call.Get(_file) is null == !call.Get(_none))
            return Answer.Failed([Problem.Input(new("Chọn một trong hai: --file TỆP.mp4 hoặc --none.", "Give either --file FILE.mp4 or --none."), "item video")]);
        var item = await Known.Item(services, call.Get(_id), cancel);
        if (!item.Ok)
            return Answer.Failed(item.Problems);
        var kept = call.Get(_file) is { } file ? await services.GetRequiredService<MediaShelf>().Take(file, call.Get(_alt) ?? "", cancel) : null;
        if (kept is { Ok: false })
            return Answer.Failed(kept.Problems);
        var changed = await services.GetRequiredService<ItemStore>().Change(item.Value.Id, item.Value.Revision, it => it with { Video = kept?.Value }, ItemNewVerb.Administrator, cancel);
        return changed.Ok
            ? Answer.Done(new { id = changed.Value.Id, changed.Value.Revision, changed.Value.Video }, to => to.WriteLine(
                new Phrase($"Đã {(kept is null ? "bỏ" : "gắn")} video, bản {changed.Value.Revision}; cần duyệt lại.", $"Done, revision {changed.Value.Revision}; it needs an approval.").In(call.Language)))
            : Answer.Failed(changed.Problems);
    }
}
