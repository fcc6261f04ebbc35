namespace Ops.Domain.Markets;

/// <summary>The checks of a list of SWOT factors, which the analysis and the planning matrix share.</summary>
internal static class SwotFactors
{
    private const decimal Tie = 0.000000001m;

    public static Dictionary<string, int> Index(ReadOnlySpan<SwotFactor> factors)
    {
        Guard.NotEmpty(factors, nameof(factors));
        return Ids.Index(factors, factor => Guard.NotBlank(factor.Id, nameof(factors)), nameof(factors));
    }

    public static void Check(ReadOnlySpan<SwotFactor> factors)
    {
        for (int i = 0; i < factors.Length; i++)
            Check(factors[i], Guard.At(nameof(factors), i));
        CheckSum(factors, isInternal: true, "inner");
        CheckSum(factors, isInternal: false, "outer");
    }

    private static void Check(SwotFactor factor, string place)
    {
        Guard.Defined(factor.Kind, place);
        if (factor.Weight < 0)
            throw Faults.Invalid(place, $"the weight {Figures.Text(factor.Weight)} is negative", "give at least 0");
        var (low, high) = factor.Kind switch
        {
            SwotKind.Strength => (3m, 4m),
            SwotKind.Weakness => (1m, 2m),
            _ => (1m, 4m),
        };
        if (factor.Rating < low || factor.Rating > high)
            throw Faults.Invalid(
                place,
                $"{Figures.Text(factor.Rating)} is no rating of a {factor.Kind}",
                $"rate from {Figures.Text(low)} to {Figures.Text(high)}"
            );
    }

    private static void CheckSum(ReadOnlySpan<SwotFactor> factors, bool isInternal, string side)
    {
        decimal sum = 0;
        foreach (var factor in factors)
            sum += factor.IsInternal == isInternal ? factor.Weight : 0;
        if (Math.Abs(sum - 1) > Tie)
            throw Faults.Invalid(nameof(factors), $"the {side} weights sum to {Figures.Text(sum)}", "give weights that sum to 1");
    }
}
