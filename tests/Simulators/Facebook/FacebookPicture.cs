namespace Campaigns.Simulators.Facebook;

/// <summary>An uploaded picture.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bytes">As they arrived.</param>
/// <param name="Alt">Its alternative text.</param>
public sealed record FacebookPicture(string Id, byte[] Bytes, string? Alt);
