namespace Campaigns.Content.Audit;

/// <summary>Who acts.</summary>
/// <param name="Name">As the audit keeps it.</param>
/// <param name="Id">Of the person who signed in; null at the shell, where nobody does.</param>
public sealed record Actor(string Name, string? Id = null)
{
    public static implicit operator Actor(string name) => new(name);

    /// <summary>Whether both are the same person: by their ids where both signed in, by their names otherwise.</summary>
    public bool Is(Actor other) => Id is not null && other.Id is not null ? Id == other.Id : string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
