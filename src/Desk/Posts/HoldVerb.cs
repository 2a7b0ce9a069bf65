using System.CommandLine;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>hold show|off</c>: the flag that keeps a restored store from sending.</summary>
internal sealed class HoldVerb : VerbGroup
{
    public HoldVerb() : base("hold", new("tạm giữ của kho dữ liệu vừa khôi phục", "the hold of a restored store"))
    {
        Add(new ShowVerb());
        Add(new OffVerb());
    }

    private sealed class ShowVerb() : ServicesVerb("show", new("kho dữ liệu có đang tạm giữ không, vì sao", "whether the store is on hold, and why"))
    {
        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var why = await services.GetRequiredService<StoreHold>().Show(cancel);
            return Answer.Done(new { hold = why is not null, why }, to => to.WriteLine(why is null
                ? call.Language == "en" ? "The store is not on hold." : "Kho dữ liệu không bị tạm giữ."
                : call.Language == "en" ? $"The store is on hold: {why}" : $"Kho dữ liệu đang tạm giữ: {why}"));
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
}
