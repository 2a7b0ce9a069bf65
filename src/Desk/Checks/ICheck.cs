namespace Campaigns.Desk.Checks;

/// <summary>Looks at one side of the installation and says everything it finds, good and bad. Changes nothing.</summary>
internal interface ICheck
{
    /// <summary>Stands before what went wrong where the check itself could not finish.</summary>
    string Name { get; }

    Task<IReadOnlyList<CheckFinding>> Look(CheckGround ground, CancellationToken cancel);
}
