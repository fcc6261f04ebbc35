namespace Ops.Domain.Decisions;

/// <summary>What one option costs, is worth and is called.</summary>
internal readonly record struct ChoiceOption(long Cost, double Value, int Level);

/// <summary>The options of one thing, by cost, without those that cost as much as another and are worth no more.</summary>
internal sealed class ChoiceClass
{
    public ChoiceClass(int key, IEnumerable<ChoiceOption> options)
    {
        Key = key;
        var kept = new List<ChoiceOption>();
        foreach (
            var option in options.OrderBy(option => option.Cost).ThenByDescending(option => option.Value).ThenBy(option => option.Level)
        )
        {
            if (kept.Count == 0 || option.Value > kept[^1].Value)
                kept.Add(option);
        }
        Options = [.. kept];
    }

    public int Key { get; }

    public ChoiceOption[] Options { get; private set; }

    /// <summary>Which option the solution with divisible options takes as a whole.</summary>
    public int Break { get; set; }

    public ChoiceOption AtBreak => Options[Break];

    /// <summary>The best value per cost of going up from the break option; 0 if there is no way up.</summary>
    public double Up
    {
        get
        {
            double best = 0;
            for (int j = Break + 1; j < Options.Length; j++)
                best = Math.Max(best, (Options[j].Value - AtBreak.Value) / (Options[j].Cost - AtBreak.Cost));
            return best;
        }
    }

    /// <summary>The least value lost per cost saved by going down; infinite if there is no way down.</summary>
    public double Down
    {
        get
        {
            double least = double.PositiveInfinity;
            for (int j = 0; j < Break; j++)
                least = Math.Min(least, (AtBreak.Value - Options[j].Value) / (AtBreak.Cost - Options[j].Cost));
            return least;
        }
    }

    /// <summary>Keeps the break option and those others that a better choice may take.</summary>
    public void Keep(Predicate<ChoiceOption> isPossible)
    {
        var atBreak = AtBreak;
        Options = Array.FindAll(Options, option => option == atBreak || isPossible(option));
        Break = Array.IndexOf(Options, atBreak);
    }

    /// <summary>The steps of the upper hull, steepest first: each goes from one option to a dearer one.</summary>
    public List<(double Slope, long Cost, int Option)> HullSteps()
    {
        var steps = new List<(double, long, int)>();
        int at = 0;
        while (at < Options.Length - 1)
        {
            int next = at + 1;
            double steepest = Slope(at, next);
            for (int j = at + 2; j < Options.Length; j++)
            {
                if (Slope(at, j) >= steepest)
                    (next, steepest) = (j, Slope(at, j));
            }
            steps.Add((steepest, Options[next].Cost - Options[at].Cost, next));
            at = next;
        }
        return steps;
    }

    private double Slope(int low, int high) => (Options[high].Value - Options[low].Value) / (Options[high].Cost - Options[low].Cost);
}
