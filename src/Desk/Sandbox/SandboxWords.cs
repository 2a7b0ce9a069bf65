namespace Campaigns.Desk.Sandbox;

/// <summary>The words of the sandbox pages: <c>SandboxWords.resx</c>.</summary>
public sealed class SandboxWords;
