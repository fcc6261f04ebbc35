namespace Ops.Domain.Improvement;

/// <summary>Ballots as indices of ideas, checked.</summary>
internal static class Ballots
{
    public static int[][] Places(ReadOnlySpan<string> ideas, ReadOnlySpan<IdeaBallot> ballots)
    {
        Guard.NotEmpty(ideas, nameof(ideas));
        Guard.NotEmpty(ballots, nameof(ballots));
        var index = Ids.Index(ideas, idea => idea ?? "", nameof(ideas));
        for (int b = 0; b < ballots.Length; b++)
            Ids.Unique(ballots[b].Ideas.AsSpan(), idea => idea, Guard.At(nameof(ballots), b));
        int[][] places = new int[ballots.Length][];
        for (int b = 0; b < ballots.Length; b++)
        {
            places[b] = new int[ballots[b].Ideas.Length];
            for (int k = 0; k < places[b].Length; k++)
                places[b][k] = Ids.At(index, ballots[b].Ideas[k], Guard.At(nameof(ballots), b), "list the idea");
        }
        NotBlank(ideas);
        decimal weights = 0;
        for (int b = 0; b < ballots.Length; b++)
        {
            if (ballots[b].Weight < 0)
                throw Faults.Invalid(
                    Guard.At(nameof(ballots), b),
                    $"the weight {Figures.Text(ballots[b].Weight)} is negative",
                    "give at least 0"
                );
            weights += ballots[b].Weight;
        }
        if (weights == 0)
            throw Faults.ZeroDenominator(nameof(ballots), "all weights are 0", "give at least one positive weight");
        return places;
    }

    public static void NotBlank(ReadOnlySpan<string> ideas)
    {
        for (int i = 0; i < ideas.Length; i++)
            Guard.NotBlank(ideas[i], Guard.At(nameof(ideas), i));
    }
}
