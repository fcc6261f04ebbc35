namespace Ops.Domain.Customers;

/// <summary>Squared differences of numbers, within units and over all.</summary>
internal readonly record struct CodedNumbers(double Observed, double Expected, int Units, long Pairable)
{
    /// <summary>Σ over pairs (x − y)² is 2n·Σ(x − mean)²: one pass per unit, and one over all.</summary>
    public static CodedNumbers Of(IReadOnlyList<double?[]> ratings, string place)
    {
        var all = new List<double>();
        double observed = 0;
        int units = 0;
        for (int i = 0; i < ratings.Count; i++)
        {
            var numbers = new List<double>();
            foreach (double? number in ratings[i])
            {
                if (number is { } given)
                    numbers.Add(Guard.Finite(given, Guard.At(place, i)));
            }
            if (numbers.Count < 2)
                continue;
            observed += Pairs(numbers) / (numbers.Count - 1);
            all.AddRange(numbers);
            units++;
        }
        return units > 0
            ? new CodedNumbers(observed, Pairs(all), units, all.Count)
            : throw Faults.Insufficient(place, "no unit has two numbers", "let at least two people rate the same units");
    }

    private static double Pairs(List<double> numbers)
    {
        double first = numbers[0];
        double mean = 0;
        foreach (double number in numbers)
            mean += (number - first) / numbers.Count;
        double squares = 0;
        foreach (double number in numbers)
            squares += (number - first - mean) * (number - first - mean);
        return 2.0 * numbers.Count * squares;
    }
}
