using System.Runtime.InteropServices;

namespace Ops.Domain.Numerics;

/// <summary>Who was at risk, had the event and was last seen at each time of a survival curve.</summary>
internal sealed class SurvivalCounts
{
    private SurvivalCounts() { }

    public ImmutableArray<long> AtRisk { get; private init; }

    public ImmutableArray<long> Events { get; private init; }

    public ImmutableArray<long> Censored { get; private init; }

    public static SurvivalCounts Of(SurvivalTable table)
    {
        long[] atRisk = new long[table.Times.Length];
        long[] events = new long[atRisk.Length];
        long[] censored = new long[atRisk.Length];
        int notGone = table.Observed;
        for (int i = 0; i < atRisk.Length; i++)
        {
            atRisk[i] = table.AtRisk(i, notGone);
            events[i] = table.EventsAt(i);
            censored[i] = table.CensoredAt(i);
            notGone -= table.EventsAt(i) + table.CensoredAt(i);
        }
        return new SurvivalCounts
        {
            AtRisk = ImmutableCollectionsMarshal.AsImmutableArray(atRisk),
            Events = ImmutableCollectionsMarshal.AsImmutableArray(events),
            Censored = ImmutableCollectionsMarshal.AsImmutableArray(censored),
        };
    }
}
