namespace Ops.Domain.Processes;

/// <summary>Checks shares of cases and draws from them.</summary>
internal static class StepShares
{
    private const double Slack = 1e-9;

    /// <summary>Refuses a step that is missing or stands twice, and shares above 1 in all.</summary>
    public static ImmutableArray<StepShare> Checked(ReadOnlySpan<StepShare> shares, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            if (!seen.Add(Guard.NotBlank(shares[i].Step, Guard.At(place, i))))
                throw Faults.Duplicate(Guard.At(place, i), shares[i].Step);
            sum += shares[i].Share;
        }
        if (sum > 1 + Slack)
            throw Faults.Invalid(place, $"the shares sum to {Figures.Text(sum)}", "give at most 1 in all");
        return [.. shares];
    }

    /// <summary>True when no case is left over.</summary>
    public static bool SumToOne(ImmutableArray<StepShare> shares) => Math.Abs(shares.Sum(share => share.Share) - 1) <= Slack;

    /// <summary>The cumulated shares, and the places of the steps in a list.</summary>
    public static (int[] Steps, double[] UpTo) Table(ImmutableArray<StepShare> shares, Dictionary<string, int> steps, string place)
    {
        var to = new int[shares.Length];
        var upTo = new double[shares.Length];
        double sum = 0;
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = steps.TryGetValue(shares[i].Step, out int found)
                ? found
                : throw Faults.Unknown(place, shares[i].Step, "name a step of the scenario");
            sum += shares[i].Share;
            upTo[i] = sum;
        }
        // Shares that sum to 1 up to rounding leave nobody over.
        if (sum > 1 - Slack && upTo.Length > 0)
            upTo[^1] = 1;
        return (to, upTo);
    }
}
