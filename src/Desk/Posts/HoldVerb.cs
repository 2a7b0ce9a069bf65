using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Restores;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Restores;

namespace Campaigns.Desk.Posts;

/// <summary><c>hold show|off|restored</c>: the flag that keeps a restored store from sending.</summary>
internal sealed class HoldVerb : VerbGroup
{
    public HoldVerb() : base("hold", new("tạm giữ của kho dữ liệu vừa khôi phục", "the hold of a restored store"))
    {
        Add(new ShowVerb());
        Add(new OffVerb());
        Add(new RestoredVerb());
    }

    private sealed class ShowVerb() : ServicesVerb("show", new("kho dữ liệu có đang tạm giữ không, vì sao", "whether the store is on hold, and why"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var (why, restore) = (await services.GetRequiredService<StoreHold>().Show(cancel), await services.GetRequiredService<RestoreDesk>().Show(cancel));
            return Answer.Done(new { hold = why is not null, why, restore }, to =>
            {
                to.WriteLine(why is null
                    ? call.Language == "en" ? "The store is not on hold." : "Kho dữ liệu không bị tạm giữ."
                    : call.Language == "en" ? $"The store is on hold: {why}" : $"Kho dữ liệu đang tạm giữ: {why}");
                if (restore is not null)
                    to.WriteLine(RestoreWords.Of(restore).In(call.Language));
            });
        }
    }

    private sealed class OffVerb() : ServicesVerb("off", new("bỏ tạm giữ: bài đến giờ lại được đăng", "lift the hold: what is due goes out again"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var lifted = await services.GetRequiredService<StoreHold>().Lift(cancel);
            return Answer.Done(new { hold = false, lifted }, to => to.WriteLine((lifted, call.Language) switch
            {
                (true, "en") => "The hold is lifted; what is due goes out.",
                (false, "en") => "The store was not on hold.",
                (true, _) => "Đã bỏ tạm giữ; bài đến giờ sẽ được đăng.",
                (false, _) => "Kho dữ liệu không bị tạm giữ.",
            }));
        }
    }

    /// <summary>For a store that was put back by other means: PostgreSQL by <c>pg_restore</c>, a whole machine from its image.</summary>
    private sealed class RestoredVerb() : ServicesVerb("restored", new("kho dữ liệu này vừa được khôi phục bằng cách khác: tạm giữ và hỏi các kênh", "this store was put back by other means: hold it and ask the channels"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var asked = await services.GetRequiredService<RestoreDesk>().Doubt("Khôi phục bằng cách khác.", cancel);
            return Answer.Done(new { hold = true, asked }, to => to.WriteLine(new Phrase(
                $"Kho dữ liệu đang tạm giữ; các kênh được hỏi về {asked} bài.", $"The store is on hold; the channels are asked about {asked} posts.").In(call.Language)));
        }
    }
}
