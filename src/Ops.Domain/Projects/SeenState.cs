using System.Numerics;

namespace Ops.Domain.Projects;

/// <summary>A partial schedule that was searched: its last start, and the activities that end after it.</summary>
internal readonly record struct SeenState(int Now, int[] Running, int[] Ends)
{
    public static SeenState Of(ulong placed, int now, int[] finishes)
    {
        int count = 0;
        for (ulong left = placed; left != 0; left &= left - 1)
            count += finishes[BitOperations.TrailingZeroCount(left)] > now ? 1 : 0;
        var running = new int[count];
        var ends = new int[count];
        int at = 0;
        for (ulong left = placed; left != 0; left &= left - 1)
        {
            int activity = BitOperations.TrailingZeroCount(left);
            if (finishes[activity] > now)
                (running[at], ends[at++]) = (activity, finishes[activity]);
        }
        return new SeenState(now, running, ends);
    }

    /// <summary>True if another schedule of the same activities starts and frees nothing earlier.</summary>
    public bool Dominates(int now, int[] finishes)
    {
        if (Now > now)
            return false;
        for (int i = 0; i < Running.Length; i++)
        {
            if (Ends[i] > Math.Max(now, finishes[Running[i]]))
                return false;
        }
        return true;
    }
}
