namespace Ops.Domain.Processes;

/// <summary>How much each two resources work on the same cases and do the same things (van der Aalst, Reijers and Song 2005).</summary>
public sealed class WorkingTogether : IExplainable
{
    private WorkingTogether(ImmutableArray<ResourceSimilarity> pairs) => Pairs = pairs;

    /// <summary>All pairs of known resources, in ordinal order.</summary>
    public ImmutableArray<ResourceSimilarity> Pairs { get; }

    /// <summary>Compares the resources of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The pairs.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two known resources.</exception>
    public static WorkingTogether Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        int[] counts = LogSummary.Counts(log.Resources, log.ResourceNames.Length);
        int[] known =
        [
            .. Enumerable.Range(0, counts.Length).Where(r => counts[r] > 0).OrderBy(r => log.ResourceNames[r], StringComparer.Ordinal),
        ];
        if (known.Length < 2)
            throw Faults.Insufficient(nameof(log), $"{known.Length} known resources", "give a log with at least two");
        var cases = new int[counts.Length];
        var lastCase = new int[counts.Length];
        Array.Fill(lastCase, -1);
        long[][] work = [.. counts.Select(_ => new long[log.ActivityNames.Length])];
        for (int c = 0; c < log.CaseCount; c++)
        {
            for (int i = log.First(c); i < log.End(c); i++)
            {
                int at = log.Resources[i];
                if (at == EventLog.NoResource)
                    continue;
                cases[at] += lastCase[at] == c ? 0 : 1;
                lastCase[at] = c;
                work[at][log.Activities[i]]++;
            }
        }
        var together = TogetherCounts.Of(log);
        var pairs = ImmutableArray.CreateBuilder<ResourceSimilarity>();
        for (int i = 0; i < known.Length; i++)
        {
            for (int j = i + 1; j < known.Length; j++)
            {
                (int a, int b) = (known[i], known[j]);
                pairs.Add(
                    new ResourceSimilarity(
                        log.ResourceNames[a],
                        log.ResourceNames[b],
                        cases[a],
                        cases[b],
                        together[a, b] + together[b, a],
                        Cosine(work[a], work[b])
                    )
                );
            }
        }
        return new WorkingTogether(pairs.DrainToImmutable());
    }

    /// <summary>Explains the number of pairs that share a case.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("pairs that share a case", "有共同案例的组合数"),
            (decimal)Pairs.Count(pair => pair.SharedCases > 0),
            source: new Phrase("van der Aalst, Reijers and Song 2005", "van der Aalst、Reijers 与 Song 2005")
        );

    private static double Cosine(long[] first, long[] second)
    {
        (long product, long ofFirst, long ofSecond) = (0, 0, 0);
        for (int i = 0; i < first.Length; i++)
        {
            product += first[i] * second[i];
            ofFirst += first[i] * first[i];
            ofSecond += second[i] * second[i];
        }
        return product / (Math.Sqrt(ofFirst) * Math.Sqrt(ofSecond));
    }
}
