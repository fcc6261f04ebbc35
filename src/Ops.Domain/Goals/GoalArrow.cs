using System.Runtime.InteropServices;

namespace Ops.Domain.Goals;

/// <summary>A link as its parent sees it: where it ends, and its weight. Packed into 12 bytes: a million links are read in one go.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct GoalArrow(int End, double Weight);
