using System.CommandLine;
using Campaigns.Content.Captions;
using Campaigns.Content.Columns;
using Campaigns.Content.Media;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Items;

internal sealed class ItemPreviewVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã tin, bài", "id of the item") };
    private readonly Option<string?> _channel = new("--channel") { Says = new($"{string.Join(", ", CaptionChannels.Names)}; bỏ trống là mọi kênh", $"{string.Join(", ", CaptionChannels.Names)}; all without it") };
    private readonly Option<string?> _out = new("-o", "--out") { Says = new("ghi ý chính để nói ra tệp Word: TỆP.docx", "talking points as a Word document: FILE.docx") };

    public ItemPreviewVerb() : base("preview", new("tin, bài như từng kênh sẽ đăng", "an item as each channel would say it"))
    {
        Add(_id);
        Add(_channel);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var forms = CaptionLimits.All.Select(limit => limit.Form).ToArray();
        if (call.Get(_channel) is { } name)
        {
            var form = ChannelArgument.Parse(name);
            if (!form.Ok)
                return Answer.Failed(form.Problems);
            forms = [form.Value];
        }
        var item = await Known.Item(services, call.Get(_id), cancel);
        if (!item.Ok)
            return Answer.Failed(item.Problems);
        var unit = await Known.Unit(services, item.Value.UnitId, cancel);
        if (!unit.Ok)
            return Answer.Failed(unit.Problems);
        var limits = services.GetRequiredService<VideoLimits>();
        var variants = CaptionWriter.WriteAll(await services.GetRequiredService<ColumnStore>().Placed(item.Value, cancel), unit.Value, forms).Select(limits.Told).ToArray();
        if (call.Get(_out) is { } target && await WordFile.Write(variants[0], target, cancel) is { } failed)
            return failed;
        return Answer.Done(new { id = item.Value.Id, item.Value.Revision, variants = variants.Select(ChannelArgument.Data) }, to =>
        {
            foreach (var variant in variants)
            {
                if (variants.Length > 1)
                    to.WriteLine($"── {CaptionChannels.Name(variant.Form)} ──");
                ChannelArgument.Say(variant, to);
            }
        });
    }
}
