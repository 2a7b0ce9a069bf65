using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Units;
using Campaigns.Desk.Items;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Captions;

/// <summary><c>caption FILE.md --channel C</c>: a Markdown file as one channel would say it; needs no store and no unit.</summary>
internal sealed class CaptionVerb : Verb
{
    private static readonly Unit Nobody = new() { Id = "", Code = "", Name = "", Place = "" };

    private readonly Argument<string> _file = new("file") { Says = new("tệp Markdown, đầu tệp có title, summary, tags, link, video, videoAlt", "Markdown with title, summary, tags, link, video, videoAlt at its head") };
    private readonly Option<string> _channel = new("--channel") { Required = true, Says = new($"kênh: {string.Join(", ", CaptionChannels.Names)}", $"channel: {string.Join(", ", CaptionChannels.Names)}") };
    private readonly Option<string?> _out = new("-o", "--out") { Says = new("ghi ý chính để nói ra tệp Word: TỆP.docx", "talking points as a Word document: FILE.docx") };

    public CaptionVerb() : base("caption", new("một tệp Markdown như một kênh sẽ đăng", "a Markdown file as one channel would say it"))
    {
        Add(_file);
        Add(_channel);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var form = ChannelArgument.Parse(call.Get(_channel)!);
        if (!form.Ok)
            return Answer.Failed(form.Problems);
        var draft = await ItemFile.Read(call.Get(_file), cancel);
        if (!draft.Ok)
            return Answer.Failed(draft.Problems);
        var item = draft.Value.Item("", "");
        if (draft.Value.Video is { } file)
        {
            // Looked at and not kept: what each channel makes of it is told all the same.
            var seen = VideoReader.Look(file);
            if (!seen.Ok)
                return Answer.Failed(seen.Problems);
            item = item with { Video = ItemVideos.Unkept(seen.Value, draft.Value.VideoAlt) };
        }
        var variant = CaptionWriter.Write(item, Nobody, form.Value);
        if (call.Get(_out) is { } target && await WordFile.Write(variant, target, cancel) is { } failed)
            return failed;
        return Answer.Done(ChannelArgument.Data(variant), to => ChannelArgument.Say(variant, to));
    }
}
