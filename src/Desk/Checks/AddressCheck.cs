using Campaigns.Content;
using Campaigns.Desk.Address;

namespace Campaigns.Desk.Checks;

/// <summary>Which of the three address situations this installation is in, what works there and what does not.</summary>
internal sealed class AddressCheck : ICheck
{
    public string Name => "address";

    // Living on the local network is a choice, not a fault: what does not work there is told, and fails nothing.
    public async Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel)
    {
        var situation = await ground.Services.GetRequiredService<AddressBook>().Situation(cancel);
        return
        [
            CheckFinding.Ok(Name, situation.Is),
            .. situation.Works.Select(works => CheckFinding.Ok(Name, works)),
            .. situation.Missing.Select(missing => CheckFinding.Ok(Name, new Phrase($"Chưa được: {missing.Vi}", $"Not here: {missing.En}"))),
        ];
    }
}
