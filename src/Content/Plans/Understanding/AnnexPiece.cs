using System.Runtime.InteropServices;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Words that stand together in a line and belong to one cell.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnnexPiece(int Line, int From, int To);
