namespace Campaigns.Desk.People;

/// <summary>Who may call an endpoint. One without it is called by nobody.</summary>
/// <param name="Right">What is asked; null: nothing, it is open to everybody.</param>
/// <param name="Of">What its <c>{id}</c> names; null: the right is asked for anywhere, and the page looks at the units itself.</param>
/// <param name="ByToken">Programs call it, by a person's token; a browser's sign-in does not count there.</param>
internal sealed record Access(Right? Right, Subject? Of = null, bool ByToken = false);
