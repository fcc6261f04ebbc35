namespace Ops.Domain.Rules;

public sealed partial class DecisionTable<TFact, TOutcome>
{
    /// <summary>Decides and says why: which rows match, which are in the answer, and what kept every other row out.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The trace.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.</exception>
    public Decision<TOutcome> Trace(TFact fact)
    {
        var rows = new ulong[_all.Length];
        Match(fact, rows);
        ImmutableArray<KeyValuePair<string, FactValue>> values =
        [
            .. _columns.Select(column => KeyValuePair.Create(column.Name, column.Read(fact))),
        ];
        var failed = ImmutableArray.CreateBuilder<RowFailure>();
        for (int row = 0; row < Rows.Length; row++)
        {
            for (int i = 0; i < _index.Length && !BitRows.Has(rows, row); i++)
            {
                var allowed = _index[i].Rows.AsSpan(_index[i].Find(fact) * rows.Length, rows.Length);
                if (!BitRows.Has(allowed, row))
                    failed.Add(
                        new RowFailure(
                            Rows[row].Id,
                            _columns[i].Name,
                            CellText.WriteCell(_columns[i].Axis, Rows[row].Sets[i]),
                            values[i].Value
                        )
                    );
            }
        }
        return new Decision<TOutcome>(
            Id,
            _combiner.Of(rows),
            values,
            Names(rows),
            [.. _combiner.Selected(rows).Select(row => Rows[row].Id)],
            failed.ToImmutable()
        );
    }

    /// <summary>Decides on many facts, with reasons; a broken policy is a fault here, as it is for <see cref="Decide"/>.</summary>
    /// <param name="facts">The facts; at least one.</param>
    /// <returns>One trace per fact.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no fact. <see cref="FaultCode.Overlap"/>, <see cref="FaultCode.Overflow"/>: the first fact whose
    /// answer is a fault. <see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.
    /// </exception>
    public ImmutableArray<Decision<TOutcome>> TraceAll(ReadOnlySpan<TFact> facts)
    {
        Guard.NotEmpty(facts, nameof(facts));
        var traces = ImmutableArray.CreateBuilder<Decision<TOutcome>>(facts.Length);
        for (int i = 0; i < facts.Length; i++)
        {
            var trace = Trace(facts[i]);
            if (trace.Outcome.Fault is { } fault)
                throw Faults.Of(
                    fault,
                    Guard.At(nameof(facts), i),
                    $"rows {string.Join(", ", trace.Matched)} break the policy {Policy}",
                    "make the rows exclude each other, or choose another hit policy"
                );
            traces.Add(trace);
        }
        return traces.MoveToImmutable();
    }

    private ImmutableArray<string> Names(ReadOnlySpan<ulong> rows)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (int row = BitRows.Next(rows, 0); row >= 0; row = BitRows.Next(rows, row + 1))
            names.Add(Rows[row].Id);
        return names.ToImmutable();
    }
}
