using System.Numerics;
using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Projects;

/// <summary>Runs of a project with drawn durations, 64 side by side: one row of times per activity.</summary>
internal sealed class ProjectRun
{
    /// <summary>As many as a word has bits, so that the critical runs of an activity are one word.</summary>
    private const int Width = 64;

    private readonly ImmutableArray<ThreePointActivity> _activities;
    private readonly Network _network;
    private readonly int[] _order;
    private readonly ulong _seed;
    private readonly double[] _start;
    private readonly double[] _finish;
    private readonly ulong[] _critical;
    private readonly double[] _uniform = new double[Width];

    public ProjectRun(ImmutableArray<ThreePointActivity> activities, Network network, int[] order, ulong seed)
    {
        _activities = activities;
        _network = network;
        _order = order;
        _seed = seed;
        _start = new double[activities.Length * Width];
        _finish = new double[activities.Length * Width];
        _critical = new ulong[activities.Length];
        CriticalRuns = new long[activities.Length];
    }

    /// <summary>In how many runs so far each activity lay on a longest path.</summary>
    public long[] CriticalRuns { get; }

    /// <summary>Makes consecutive runs, the first of them with a number.</summary>
    public void Run(int first, Span<double> durations)
    {
        for (int at = 0; at < durations.Length; at += Width)
        {
            var ends = durations.Slice(at, Math.Min(Width, durations.Length - at));
            Forward((ulong)(first + at), ends);
            Backward(ends);
        }
    }

    private void Forward(ulong first, Span<double> ends)
    {
        ends.Clear();
        foreach (int at in _order)
        {
            var start = _start.AsSpan(at * Width, ends.Length);
            start.Clear();
            foreach (var edge in _network.Into(at))
                Latest(start, _finish.AsSpan(edge.From * Width, ends.Length));
            var uniform = _uniform.AsSpan(0, ends.Length);
            new RandomStream(_seed, (ulong)at).FillUniform(uniform, first);
            var finish = _finish.AsSpan(at * Width, ends.Length);
            Finish(_activities[at], start, uniform, finish);
            Latest(ends, finish);
        }
    }

    /// <summary>Critical is what ends with the project, and what ends when something critical starts.</summary>
    private void Backward(ReadOnlySpan<double> ends)
    {
        Array.Clear(_critical);
        for (int i = _order.Length - 1; i >= 0; i--)
        {
            int at = _order[i];
            ulong runs = _critical[at] | Same(_finish.AsSpan(at * Width, ends.Length), ends);
            CriticalRuns[at] += BitOperations.PopCount(runs);
            if (runs == 0)
                continue;
            foreach (var edge in _network.Into(at))
            {
                var start = _start.AsSpan(at * Width, ends.Length);
                _critical[edge.From] |= runs & Same(_finish.AsSpan(edge.From * Width, ends.Length), start);
            }
        }
    }

    /// <summary>The start and a triangular duration; the one value where all three estimates are equal.</summary>
    private static void Finish(ThreePointActivity activity, ReadOnlySpan<double> start, ReadOnlySpan<double> uniform, Span<double> finish)
    {
        double width = activity.Pessimistic - activity.Optimistic;
        double rise = activity.MostLikely - activity.Optimistic;
        double riseArea = width * rise;
        double fallArea = width * (width - rise);
        int i = 0;
        for (; i <= finish.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var share = new Vector<double>(uniform[i..]);
            var low = new Vector<double>(activity.Optimistic) + Vector.SquareRoot(share * riseArea);
            var high = new Vector<double>(activity.Pessimistic) - Vector.SquareRoot((Vector<double>.One - share) * fallArea);
            var isLow = Vector.LessThanOrEqual(share * width, new Vector<double>(rise));
            (new Vector<double>(start[i..]) + Vector.ConditionalSelect(isLow, low, high)).CopyTo(finish[i..]);
        }
        for (; i < finish.Length; i++)
        {
            finish[i] =
                start[i]
                + (
                    uniform[i] * width <= rise
                        ? activity.Optimistic + Math.Sqrt(uniform[i] * riseArea)
                        : activity.Pessimistic - Math.Sqrt((1 - uniform[i]) * fallArea)
                );
        }
    }

    private static void Latest(Span<double> latest, ReadOnlySpan<double> other)
    {
        int i = 0;
        for (; i <= latest.Length - Vector<double>.Count; i += Vector<double>.Count)
            Vector.Max(new Vector<double>(latest[i..]), new Vector<double>(other[i..])).CopyTo(latest[i..]);
        for (; i < latest.Length; i++)
            latest[i] = Math.Max(latest[i], other[i]);
    }

    /// <summary>One bit per run in which both times are the same.</summary>
    private static ulong Same(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ulong same = 0;
        int i = 0;
        for (; i <= left.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var equal = Vector256.Equals(Vector256.Create(left[i..]), Vector256.Create(right[i..]));
            same |= (ulong)equal.ExtractMostSignificantBits() << i;
        }
        for (; i < left.Length; i++)
            same |= left[i] == right[i] ? 1UL << i : 0;
        return same;
    }
}
