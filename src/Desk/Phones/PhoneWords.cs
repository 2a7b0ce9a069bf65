namespace Campaigns.Desk.Phones;

/// <summary>The words of the pages by which a phone sends photographs: <c>PhoneWords.resx</c>.</summary>
public sealed class PhoneWords;
