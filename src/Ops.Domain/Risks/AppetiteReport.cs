namespace Ops.Domain.Risks;

/// <summary>Exposures against what was agreed to bear, category by category (风险偏好评估).</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class AppetiteReport : IExplainable
{
    private AppetiteReport(ImmutableArray<CategoryAppetite> categories) => Categories = categories;

    /// <summary>All categories that have limits, in ordinal order.</summary>
    public ImmutableArray<CategoryAppetite> Categories { get; }

    /// <summary>The worst status of all categories.</summary>
    public AppetiteStatus Worst => Categories.Max(category => category.Status);

    /// <summary>Adds exposures up and compares them.</summary>
    /// <param name="limits">The limits; at least one, each category once.</param>
    /// <param name="exposures">The exposures; none where nothing is exposed.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no limit. <see cref="FaultCode.DuplicateKey"/>: a category with two limits. <see cref="FaultCode.UnknownReference"/>:
    /// an exposure without a limit. <see cref="FaultCode.CurrencyMismatch"/>: two currencies in a category. <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static AppetiteReport Of(ReadOnlySpan<AppetiteLimit> limits, ReadOnlySpan<CategoryExposure> exposures)
    {
        Guard.NotEmpty(limits, nameof(limits));
        var sums = new SortedDictionary<string, (AppetiteLimit Limit, Money Sum)>(StringComparer.Ordinal);
        for (int i = 0; i < limits.Length; i++)
        {
            var limit = Guard.NotNull(limits[i], Guard.At(nameof(limits), i));
            if (!sums.TryAdd(limit.Category, (limit, Money.Zero(limit.Appetite.Currency))))
                throw Faults.Duplicate(Guard.At(nameof(limits), i), limit.Category);
        }
        for (int i = 0; i < exposures.Length; i++)
        {
            var exposure = Guard.NotNull(exposures[i], Guard.At(nameof(exposures), i));
            if (!sums.TryGetValue(exposure.Category, out var found))
                throw Faults.Unknown(Guard.At(nameof(exposures), i), exposure.Category, "give the category limits");
            sums[exposure.Category] = (found.Limit, found.Sum + exposure.Amount);
        }
        return new AppetiteReport([.. sums.Values.Select(entry => Judge(entry.Limit, entry.Sum))]);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Categories.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            var category = Categories[i];
            parts[i] = Explanation.Of(
                new Phrase(category.Limit.Category, category.Limit.Category),
                category.Status.Word(),
                Phrase.Of(
                    $"{category.Exposure}; appetite {category.Limit.Appetite}, tolerance {category.Limit.Tolerance}, capacity {category.Limit.Capacity}",
                    $"{category.Exposure}；偏好 {category.Limit.Appetite}，容忍度 {category.Limit.Tolerance}，承受能力 {category.Limit.Capacity}"
                )
            );
        }
        return Explanation.Of(
            new Phrase("Risk appetite", "风险偏好"),
            Worst.Word(),
            new Phrase("worst category", "最差类别"),
            new Phrase("COSO ERM 2017", "COSO ERM 2017"),
            parts
        );
    }

    private static CategoryAppetite Judge(AppetiteLimit limit, Money exposure) =>
        new(limit, exposure, AppetiteWords.Of(exposure, limit.Appetite, limit.Tolerance, limit.Capacity), limit.Tolerance - exposure);
}
