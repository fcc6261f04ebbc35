namespace Ops.Domain.Reviews;

/// <summary>Which measures and which of their figures can be relied on.</summary>
internal static class MeasureRowChecks
{
    /// <summary>The measures by order and key.</summary>
    public static ImmutableArray<SoundMeasure> Sound(OperatingModel model, UnitTree tree, RowFaults faults)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < model.Periods.Length; i++)
            places.Add(model.Periods[i].Label, i);
        var sound = new List<SoundMeasure>(model.Measures.Length);
        foreach (var group in model.Measures.GroupBy(measure => measure.Kpi.Id, StringComparer.Ordinal))
        {
            ReviewMeasure[] rows = [.. group];
            var kept = RowKeys.Unique(ModelPart.Measures, group.Key, rows, _ => null, faults).ToArray();
            if (kept.Length == 1 && faults.Knows(ModelPart.Measures, group.Key, tree.Knows(kept[0].Unit), "unit", kept[0].Unit))
            {
                sound.Add(new SoundMeasure(kept[0], Figures(kept[0], places, faults)));
                continue;
            }
            if (kept.Length == 1)
                faults.LeaveOut(ModelPart.Measures);
            faults.LeaveOut(ModelPart.Figures, rows.Sum(row => row.Figures.Length));
        }
        return [.. sound.OrderBy(row => row.Measure.Order).ThenBy(row => row.Measure.Kpi.Id, StringComparer.Ordinal)];
    }

    private static ImmutableArray<(int Period, MeasureFigure Figure)> Figures(
        ReviewMeasure measure,
        Dictionary<string, int> places,
        RowFaults faults
    )
    {
        var known = new List<(int Period, MeasureFigure Figure)>(measure.Figures.Length);
        foreach (var figure in measure.Figures)
        {
            if (places.TryGetValue(figure.Period ?? "", out int place))
            {
                known.Add((place, figure));
                continue;
            }
            faults.Knows(ModelPart.Figures, $"{measure.Kpi.Id}, {figure.Period}", false, "period", figure.Period ?? "");
            faults.LeaveOut(ModelPart.Figures);
        }
        known.Sort((left, right) => left.Period.CompareTo(right.Period));
        var sound = ImmutableArray.CreateBuilder<(int, MeasureFigure)>(known.Count);
        for (int i = 0; i < known.Count; )
        {
            int end = i + 1;
            while (end < known.Count && known[end].Period == known[i].Period)
                end++;
            if (end == i + 1)
                sound.Add(known[i]);
            else
                Repeated(measure, known[i].Figure.Period, end - i, faults);
            i = end;
        }
        return sound.ToImmutable();
    }

    private static void Repeated(ReviewMeasure measure, string period, int times, RowFaults faults)
    {
        faults.Add(
            ModelPart.Figures,
            $"{measure.Kpi.Id}, {period}",
            FaultCode.DuplicateKey,
            Ops.Domain.Figures.Format($"'{period}' stands {times} times"),
            "give one figure for a period; none of them is used"
        );
        faults.LeaveOut(ModelPart.Figures, times);
    }
}
