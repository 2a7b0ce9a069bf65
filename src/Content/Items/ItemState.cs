namespace Campaigns.Content.Items;

/// <summary>How far an item is on its way to approval. The numbers are stored: never reuse one.</summary>
public enum ItemState
{
    Draft = 0,
    Submitted = 1,
    Approved = 2,
    Returned = 3,
}
