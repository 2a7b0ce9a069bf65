namespace Campaigns.Channels.Wire;

/// <summary>What a call does at the other end, which decides whether it may be made again.</summary>
internal enum CallKind
{
    /// <summary>Changes nothing, or the same thing however often it is made (set by id, upload of what nobody sees): tried again when it fails.</summary>
    Repeatable,

    /// <summary>Must happen once: tried again only where it provably never left or was refused unread (429).</summary>
    Once,
}
