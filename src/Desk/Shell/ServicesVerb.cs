using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>A verb that works on the store: opens it, brings it up to date, and hands over the services of the whole product.</summary>
internal abstract class ServicesVerb(string name, Phrase says) : Verb(name, says)
{
    protected sealed override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var opened = await House.Open(call.Data, call.Settings, TimeProvider.System, cancel);
        if (!opened.Ok)
            return Answer.Failed(opened.Problems);
        await using var house = opened.Value;
        return await Run(call, house.Services, cancel);
    }

    protected abstract Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel);
}
