namespace Campaigns.Simulators.Facebook;

/// <summary>An error that the next call of a name answers with.</summary>
/// <param name="Code">Meta's code.</param>
/// <param name="Subcode">0: none.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">What it says; null: something fitting.</param>
/// <param name="Done">Whether what was asked was done all the same.</param>
/// <param name="RegainMinutes">What the usage header says until calls are taken again; null: nothing.</param>
/// <param name="Transient">Whether it calls itself passing.</param>
public sealed record FacebookRefusal(int Code, int Subcode = 0, int Status = 400, string? Message = null, bool Done = false, int? RegainMinutes = null, bool Transient = false)
{
    /// <summary>From where an upload is to go on; null: not said.</summary>
    public long? Offset { get; init; }

    /// <summary>And to where.</summary>
    public string? Until { get; init; }
}
