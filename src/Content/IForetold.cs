namespace Campaigns.Content;

/// <summary>A clock of tests that draws what is otherwise random too, so that ids of one moment sort the same way every time.</summary>
internal interface IForetold
{
    void Fill(Span<byte> random);
}
