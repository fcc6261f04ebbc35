using System.Numerics;

namespace Ops.Domain.Decisions;

/// <summary>For each of several things one option must be chosen: what each option costs and is worth.</summary>
internal sealed class Choices(int count)
{
    private readonly List<(decimal Cost, double Value, int Level)>[] _options =
    [
        .. Enumerable.Range(0, count).Select(_ => new List<(decimal, double, int)>()),
    ];

    public void Add(int item, int level, decimal cost, double value)
    {
        if (!double.IsFinite(value))
            throw Faults.Overflow(Guard.At("items", item), "the levels' values are beyond the range of double", "work in a larger unit");
        _options[item].Add((cost, value, level));
    }

    /// <summary>The best options; the cheapest ones are known to stay within the limit.</summary>
    public ChosenOptions Best(decimal limit, SelectionOptions settings)
    {
        settings.Check();
        if (!double.IsFinite(_options.Sum(options => options.Max(option => option.Value))))
            throw Faults.Overflow("items", "the values' sum is beyond the range of double", "work in a larger unit");
        var (classes, steps, unit) = InSteps(limit);
        var search = new ChoiceSearch(settings.MostStates);
        int[] chosen = search.Best(classes, steps);
        return new ChosenOptions(chosen, search.Gap, search.Slope is { } slope && slope > 0 ? slope / unit : null);
    }

    /// <summary>Costs as whole multiples of their greatest common divisor; options that cost more than the limit are left out.</summary>
    private (ChoiceClass[] Classes, long Limit, double Unit) InSteps(decimal limit)
    {
        int scale = Math.Max(limit.Scale, _options.Max(options => options.Max(option => option.Cost.Scale)));
        BigInteger Whole(decimal value) => Exact.Numerator(value) * Exact.PowerOfTen(scale - value.Scale);
        var divisor = BigInteger.Zero;
        foreach (var (cost, _, _) in _options.SelectMany(options => options))
        {
            if (cost <= limit)
                divisor = BigInteger.GreatestCommonDivisor(divisor, Whole(cost));
        }
        if (divisor.IsZero)
            divisor = BigInteger.One;
        var steps = Whole(limit) / divisor;
        if (steps * (_options.Length + 1) > long.MaxValue)
            throw Faults.Overflow("limit", $"{Figures.Text(limit)} has too many digits for costs so fine", "work in a larger unit");
        var classes = _options.Select(
            (options, key) =>
                new ChoiceClass(
                    key,
                    options
                        .Where(option => option.Cost <= limit)
                        .Select(option => new ChoiceOption((long)(Whole(option.Cost) / divisor), option.Value, option.Level))
                )
        );
        return ([.. classes], (long)steps, new Fraction(divisor, Exact.PowerOfTen(scale)).ToDouble());
    }
}

/// <summary>What was chosen.</summary>
/// <param name="Levels">One level per thing.</param>
/// <param name="Gap">By how much another choice might be better.</param>
/// <param name="ValueOfNextUnit">The value per cost at which divisible options would stop.</param>
internal sealed record ChosenOptions(int[] Levels, double Gap, double? ValueOfNextUnit);
