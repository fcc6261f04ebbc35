namespace Ops.Domain.Budgets;

/// <summary>All rates at which payments are worth nothing.</summary>
/// <remarks>
/// With u = −ln(1 + rate) the value is f(u) = Σ amount · e^(time · u). Multiplied by e^(−m·u), with m between two times where the
/// amounts' signs change, f has the same roots, and its derivative has one change of sign less: the roots of the derivative cut
/// the line into stretches on which f rises or falls, with at most one root each (Rolle). Down to one change of sign there is
/// exactly one root (Descartes). So no root is missed, for whole periods and for days alike.
/// </remarks>
internal static class RateRoots
{
    /// <summary>Below this share of the payments' size, a value at a turning point is taken for 0: the curve touches the line.</summary>
    private const double Touch = 1e-12;

    public static ImmutableArray<double> Of(ReadOnlySpan<double> times, ReadOnlySpan<double> amounts)
    {
        var sums = new SortedDictionary<double, double>();
        for (int i = 0; i < times.Length; i++)
            sums[times[i]] = sums.GetValueOrDefault(times[i]) + amounts[i];
        var terms = sums.Where(pair => pair.Value != 0).ToArray();
        var roots = Find(Array.ConvertAll(terms, term => term.Key), Array.ConvertAll(terms, term => term.Value));
        return [.. roots.Select(u => Math.Exp(-u) - 1)];
    }

    private static List<double> Find(double[] times, double[] amounts)
    {
        int change = FirstChange(amounts, out int changes);
        if (changes == 0)
            return [];
        var turns = changes == 1 ? [] : Find(times, Slope(times, amounts, change));
        var roots = new List<double>();
        double? from = null;
        int before = Math.Sign(amounts[0]);
        foreach (double turn in turns)
        {
            int here = SignAt(turn, times, amounts, Touch);
            if (here == 0)
                roots.Add(turn);
            else if (before * here < 0)
                roots.Add(Bisect(from, turn, before, times, amounts));
            // Beyond a turning point at 0 the curve goes on with the sign that it has a little farther on.
            before = here == 0 ? SignBeyond(turn, turns, times, amounts) : here;
            from = turn;
        }
        if (before * Math.Sign(amounts[^1]) < 0)
            roots.Add(Bisect(from, null, before, times, amounts));
        return roots;
    }

    private static int SignBeyond(double turn, List<double> turns, double[] times, double[] amounts)
    {
        int next = turns.IndexOf(turn) + 1;
        return next < turns.Count ? SignAt((turn + turns[next]) / 2, times, amounts, Touch) : Math.Sign(amounts[^1]);
    }

    private static int FirstChange(double[] amounts, out int changes)
    {
        int first = -1;
        changes = 0;
        for (int i = 1; i < amounts.Length; i++)
        {
            if (Math.Sign(amounts[i - 1]) * Math.Sign(amounts[i]) >= 0)
                continue;
            changes++;
            if (first < 0)
                first = i - 1;
        }
        return first;
    }

    private static double[] Slope(double[] times, double[] amounts, int change)
    {
        double middle = times[change] + ((times[change + 1] - times[change]) / 2);
        double[] slope = new double[amounts.Length];
        double largest = 0;
        for (int i = 0; i < slope.Length; i++)
        {
            slope[i] = amounts[i] * (times[i] - middle);
            largest = Math.Max(largest, Math.Abs(slope[i]));
        }
        for (int i = 0; i < slope.Length; i++)
            slope[i] /= largest;
        return slope;
    }

    private static double Bisect(double? from, double? to, int before, double[] times, double[] amounts)
    {
        double low = from ?? Far(to ?? 0, -1, before, times, amounts);
        double high = to ?? Far(from ?? 0, 1, -before, times, amounts);
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return middle;
            if (SignAt(middle, times, amounts, 0) == before)
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>A point so far out that the curve has the sign that it keeps from there on.</summary>
    private static double Far(double start, int direction, int sign, double[] times, double[] amounts)
    {
        double step = 1;
        while (SignAt(start + (direction * step), times, amounts, 0) != sign)
            step *= 2;
        return start + (direction * step);
    }

    private static int SignAt(double u, double[] times, double[] amounts, double touch)
    {
        double largest = double.NegativeInfinity;
        for (int i = 0; i < times.Length; i++)
            largest = Math.Max(largest, Math.Log(Math.Abs(amounts[i])) + (times[i] * u));
        double sum = 0;
        double size = 0;
        for (int i = 0; i < times.Length; i++)
        {
            double term = Math.Exp(Math.Log(Math.Abs(amounts[i])) + (times[i] * u) - largest);
            sum += Math.Sign(amounts[i]) * term;
            size += term;
        }
        return Math.Abs(sum) <= touch * size ? 0 : Math.Sign(sum);
    }
}
