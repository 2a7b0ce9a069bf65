namespace Campaigns.Desk.Machines;

/// <summary>The words of the page of the machine: <c>MachineWords.resx</c>.</summary>
public sealed class MachineWords;
