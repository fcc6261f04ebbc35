namespace Ops.Domain.Customers;

/// <summary>How often each category was chosen on each unit with two codes or more.</summary>
internal sealed class CodedUnits
{
    private readonly int _categories;
    private readonly List<long[]> _counts = [];
    private readonly double[] _totals;

    private CodedUnits(int categories)
    {
        _categories = categories;
        _totals = new double[categories];
    }

    public int Units => _counts.Count;

    public long Pairable { get; private set; }

    /// <summary>Refuses no row and rows of different lengths.</summary>
    public static int Columns<T>(IReadOnlyList<T[]> rows, string place)
    {
        Guard.NotNull(rows, place);
        if (rows.Count == 0)
            throw Faults.Empty(place, "give at least one unit");
        int columns = Guard.NotNull(rows[0], Guard.At(place, 0)).Length;
        for (int i = 1; i < rows.Count; i++)
            Guard.SameLength(Guard.NotNull(rows[i], Guard.At(place, i)).Length, Guard.At(place, i), columns, Guard.At(place, 0));
        return columns;
    }

    public static CodedUnits Of(ReadOnlySpan<string> categories, IReadOnlyList<string?[]> ratings, string place)
    {
        var index = Index(categories);
        var units = new CodedUnits(categories.Length);
        for (int i = 0; i < ratings.Count; i++)
        {
            long[] counts = new long[categories.Length];
            long codes = 0;
            foreach (string? code in ratings[i])
            {
                if (code is null)
                    continue;
                counts[Find(index, code, Guard.At(place, i))]++;
                codes++;
            }
            if (codes >= 2)
                units.Add(counts, codes);
        }
        return units.Units > 0
            ? units
            : throw Faults.Insufficient(place, "no unit has two codes", "let at least two people code the same units");
    }

    /// <summary>The shares of units by the first coder's category (rows) and the second's (columns).</summary>
    public static double[] PairTable(ReadOnlySpan<string> categories, IReadOnlyList<string?[]> ratings, string place)
    {
        var index = Index(categories);
        double[] shares = new double[categories.Length * categories.Length];
        for (int i = 0; i < ratings.Count; i++)
        {
            int first = Find(index, ratings[i][0]!, Guard.At(place, i));
            int second = Find(index, ratings[i][1]!, Guard.At(place, i));
            shares[(first * categories.Length) + second]++;
        }
        for (int i = 0; i < shares.Length; i++)
            shares[i] /= ratings.Count;
        return shares;
    }

    /// <summary>
    /// Positions of the categories such that the difference of two of them is Krippendorff's ordinal distance: the number of codes from one to the other, both
    /// ends counted half.
    /// </summary>
    public double[] MiddleRanks()
    {
        double[] ranks = new double[_categories];
        double before = 0;
        for (int c = 0; c < _categories; c++)
        {
            ranks[c] = before + (_totals[c] / 2);
            before += _totals[c];
        }
        return ranks;
    }

    /// <summary>The sum of the observed coincidences times their squared differences; without positions all differences are 1.</summary>
    public double Observed(double[] positions)
    {
        double sum = 0;
        foreach (long[] counts in _counts)
            sum += Pairs(counts, positions) / (counts.Sum() - 1);
        return sum;
    }

    /// <summary>The same for all pairs of codes, whatever their units.</summary>
    public double Expected(double[] positions) => Pairs([.. _totals.Select(total => (long)total)], positions);

    private double Pairs(long[] counts, double[] positions)
    {
        double sum = 0;
        for (int c = 0; c < _categories; c++)
        {
            for (int k = 0; k < _categories; k++)
            {
                double distance = positions.Length == 0 ? (c == k ? 0 : 1) : positions[c] - positions[k];
                sum += (double)counts[c] * counts[k] * distance * distance;
            }
        }
        return sum;
    }

    private void Add(long[] counts, long codes)
    {
        _counts.Add(counts);
        Pairable += codes;
        for (int c = 0; c < _categories; c++)
            _totals[c] += counts[c];
    }

    private static Dictionary<string, int> Index(ReadOnlySpan<string> categories)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < categories.Length; i++)
        {
            if (!index.TryAdd(Guard.NotNull(categories[i], Guard.At(nameof(categories), i)), i))
                throw Faults.Duplicate(Guard.At(nameof(categories), i), categories[i]);
        }
        return index;
    }

    private static int Find(Dictionary<string, int> index, string code, string place) =>
        index.TryGetValue(code, out int found) ? found : throw Faults.Unknown(place, code, "code with the closed list of categories only");
}
