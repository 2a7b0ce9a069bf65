using System.Runtime.InteropServices;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>A cell as far as it is read.</summary>
/// <param name="Count">Its words.</param>
/// <param name="First">Its first line.</param>
/// <param name="Line">The line of its last word.</param>
/// <param name="Word">Its last word.</param>
/// <param name="From">The first word of its last piece.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnnexCell(int Count, int First, int Line, int Word, int From)
{
    /// <summary>What may still come of the cell goes by it.</summary>
    public long State => Count == 0 ? 0 : (((First * 512L + Line) * 64 + Word) * 64) + From + 1;
}
