namespace Ops.Domain.Customers;

/// <summary>投诉原因占比, causes of complaints that may have several: shares per complaint, and fractional shares that sum to 1.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class CauseShares : IExplainable
{
    private CauseShares() { }

    /// <summary>How many complaints there are.</summary>
    public int Complaints { get; internal init; }

    /// <summary>The causes by falling number of complaints, then by name (ordinal).</summary>
    public ImmutableArray<CauseShare> Causes { get; internal init; }

    /// <summary>Shares the complaints out.</summary>
    /// <param name="complaints">The complaints; at least one.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no complaint. <see cref="FaultCode.DuplicateKey"/>: a complaint twice.</exception>
    public static CauseShares Of(ReadOnlySpan<ComplaintCauses> complaints)
    {
        Guard.NotEmpty(complaints, nameof(complaints));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sums = new Dictionary<string, (int Complaints, double Parts)>(StringComparer.Ordinal);
        for (int i = 0; i < complaints.Length; i++)
        {
            var complaint = Guard.NotNull(complaints[i], Guard.At(nameof(complaints), i));
            if (!seen.Add(complaint.Id))
                throw Faults.Duplicate(Guard.At(nameof(complaints), i), complaint.Id);
            foreach (string cause in complaint.Causes)
            {
                var (count, parts) = sums.GetValueOrDefault(cause);
                sums[cause] = (count + 1, parts + (1.0 / complaint.Causes.Length));
            }
        }
        double all = complaints.Length;
        return new CauseShares
        {
            Complaints = complaints.Length,
            Causes =
            [
                .. sums.OrderByDescending(cause => cause.Value.Complaints)
                    .ThenBy(cause => cause.Key, StringComparer.Ordinal)
                    .Select(cause => new CauseShare(
                        cause.Key,
                        cause.Value.Complaints,
                        cause.Value.Complaints / all,
                        cause.Value.Parts / all
                    )),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Causes", "原因数"),
            (decimal)Causes.Length,
            default,
            Phrase.Of($"{Complaints} complaints", $"{Complaints} 件投诉"),
            [
                .. Causes.Select(cause =>
                    Explanation.Of(
                        Phrase.Of($"{cause.Cause}"),
                        cause.Share,
                        Phrase.Of($"{cause.Complaints} / {Complaints}"),
                        Phrase.Of($"fractional share {cause.FractionalShare}", $"分摊占比 {cause.FractionalShare}")
                    )
                ),
            ]
        );
}
