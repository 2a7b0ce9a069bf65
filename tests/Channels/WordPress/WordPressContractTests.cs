using System.Reflection;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>What every channel keeps, kept by a real WordPress; one by one, so that where it is missing each counts as skipped.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressContractTests(WordPressRig rig)
{
    public static TheoryData<string> Sentences =>
        [.. typeof(ChannelContract).GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null).Select(m => m.Name)];

    [WordPressTheory]
    [MemberData(nameof(Sentences))]
    public Task A_real_site_keeps_the_contract(string sentence) =>
        (Task)typeof(ChannelContract).GetMethod(sentence)!.Invoke(new Kept(rig.Setup()), null)!;

    private sealed class Kept(ChannelSetup setup) : ChannelContract(ChannelKind.WordPress, sandbox: false)
    {
        protected override Task<ChannelBench> Open() => ChannelBench.Open(ChannelKind.WordPress, sandbox: false, setup);
    }
}
