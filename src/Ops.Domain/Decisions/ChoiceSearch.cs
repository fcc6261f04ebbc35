using System.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>
/// The best choice of one option per class within a limit. The solution with divisible options tells which choice is nearly
/// right; then classes are opened one after the other, those in most doubt first, keeping only partial choices that no other
/// beats in cost and value and that could still become better than the best one known.
/// </summary>
/// <remarks>
/// A partial choice remembers its last options in 64 bits. When more classes were opened, those are settled and the rest is
/// solved again, knowing what it must reach; so the memory is that of the two lists of partial choices.
/// </remarks>
internal sealed class ChoiceSearch(int mostStates)
{
    private const int HistoryBits = 64;

    /// <summary>What the order of adding may change in a sum, relative to it.</summary>
    private const double Rounding = 1e-12;

    private readonly int _mostStates = mostStates;

    /// <summary>By how much another choice might be better, because partial choices were given up.</summary>
    public double Gap { get; private set; }

    /// <summary>The value per step at which divisible options stop; null if all fits.</summary>
    public double? Slope { get; private set; }

    /// <summary>The level of the option chosen per class.</summary>
    public int[] Best(ChoiceClass[] classes, long limit)
    {
        int[] levels = new int[classes.Length];
        bool isWhole = AreWhole(classes);
        double reach = double.NegativeInfinity;
        var open = classes;
        bool isFirst = true;
        while (open.Length > 0)
        {
            var greedy = Break(open, limit, out double? slope);
            if (isFirst)
                Slope = slope;
            var trail = Search(open, limit, slope ?? 0, greedy.Sum(option => option.Value), reach, isWhole);
            if (isFirst)
                Gap = trail.Gap;
            isFirst = false;
            if (!trail.IsFound)
            {
                foreach (var (group, option) in open.Zip(greedy))
                    levels[group.Key] = option.Level;
                return levels;
            }
            var settled = trail.Settle(open, levels);
            foreach (var option in settled.Options)
                limit -= option.Cost;
            double rest = trail.Value - settled.Options.Sum(option => option.Value);
            reach = isWhole ? rest - 1 : rest - (Rounding * trail.Value);
            open = settled.Lost;
        }
        return levels;
    }

    private static bool AreWhole(ChoiceClass[] classes) =>
        classes.All(group => group.Options.All(option => option.Value == Math.Floor(option.Value)))
        && classes.Sum(group => group.Options[^1].Value) < (1L << 50);

    /// <summary>Takes hull steps, steepest first, until one does not fit: the break solution. Then fills up what is left, for a first good choice.</summary>
    private static ChoiceOption[] Break(ChoiceClass[] classes, long limit, out double? slope)
    {
        long left = limit;
        var steps = new List<(double Slope, long Cost, int Option, int Class)>();
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i].Break = 0;
            left -= classes[i].Options[0].Cost;
            foreach (var (steepness, cost, option) in classes[i].HullSteps())
                steps.Add((steepness, cost, option, i));
        }
        steps.Sort((a, b) => a.Slope != b.Slope ? b.Slope.CompareTo(a.Slope) : (a.Class, a.Option).CompareTo((b.Class, b.Option)));
        int at = 0;
        for (; at < steps.Count && steps[at].Cost <= left; at++)
        {
            classes[steps[at].Class].Break = steps[at].Option;
            left -= steps[at].Cost;
        }
        slope = at < steps.Count ? steps[at].Slope : null;
        int[] filled = Array.ConvertAll(classes, group => group.Break);
        for (; at < steps.Count; at++)
        {
            var options = classes[steps[at].Class].Options;
            ref int current = ref filled[steps[at].Class];
            long cost = options[steps[at].Option].Cost - options[current].Cost;
            if (cost <= left)
            {
                current = steps[at].Option;
                left -= cost;
            }
        }
        return [.. classes.Zip(filled, (group, option) => group.Options[option])];
    }

    private ChoiceTrail Search(ChoiceClass[] classes, long limit, double slope, double known, double reach, bool isWhole)
    {
        long cost = classes.Sum(group => group.AtBreak.Cost);
        double value = classes.Sum(group => group.AtBreak.Value);
        var lists = new ChoiceStates(_mostStates, limit, isWhole, Math.Max(known, reach));
        double loose = value + ((limit - cost) * slope);
        foreach (var group in classes)
        {
            var atBreak = group.AtBreak;
            group.Keep(option => lists.IsPromising(loose + (option.Value - atBreak.Value) - ((option.Cost - atBreak.Cost) * slope)));
        }
        var order = classes
            .Where(group => group.Options.Length > 1)
            .OrderBy(group => Math.Min(slope - group.Up, group.Down - slope))
            .ThenBy(group => group.Key)
            .ToArray();
        var (ups, downs) = Suffixes(order);
        lists.Start(cost, value, order.Length == 0 ? 0 : ups[0], order.Length == 0 ? double.PositiveInfinity : downs[0]);
        for (int k = 0; k < order.Length && lists.Count > 0; k++)
            lists.Open(order[k], BitsOf(order[k]), k, ups[k + 1], downs[k + 1]);
        return new ChoiceTrail(order, lists.BestHistory, lists.BestAt, lists.Best, lists.IsFound, lists.Gap);
    }

    /// <summary>The best way up and the cheapest way down among the classes from each place on.</summary>
    private static (double[] Ups, double[] Downs) Suffixes(ChoiceClass[] order)
    {
        double[] ups = new double[order.Length + 1];
        double[] downs = new double[order.Length + 1];
        downs[order.Length] = double.PositiveInfinity;
        for (int k = order.Length - 1; k >= 0; k--)
        {
            ups[k] = Math.Max(ups[k + 1], order[k].Up);
            downs[k] = Math.Min(downs[k + 1], order[k].Down);
        }
        return (ups, downs);
    }

    private static int BitsOf(ChoiceClass group) => 64 - BitOperations.LeadingZeroCount((ulong)(group.Options.Length - 1));

    /// <summary>What a search found: the options of the classes opened last stand in 64 bits.</summary>
    private sealed record ChoiceTrail(ChoiceClass[] Order, ulong History, int At, double Value, bool IsFound, double Gap)
    {
        /// <summary>Settles all classes but those opened so early that the history has lost them.</summary>
        public (List<ChoiceOption> Options, ChoiceClass[] Lost) Settle(ChoiceClass[] open, int[] levels)
        {
            var known = new Dictionary<ChoiceClass, ChoiceOption>();
            ulong history = History;
            int bits = 0;
            int k = At;
            for (; k >= 0 && bits + BitsOf(Order[k]) <= HistoryBits; k--)
            {
                int width = BitsOf(Order[k]);
                known.Add(Order[k], Order[k].Options[(int)(history & ((1UL << width) - 1))]);
                history >>= width;
                bits += width;
            }
            var lost = new HashSet<ChoiceClass>(Order[..(k + 1)]);
            var options = new List<ChoiceOption>();
            foreach (var group in open.Where(group => !lost.Contains(group)))
            {
                var option = known.TryGetValue(group, out var chosen) ? chosen : group.AtBreak;
                levels[group.Key] = option.Level;
                options.Add(option);
            }
            return (options, [.. open.Where(lost.Contains)]);
        }
    }
}
