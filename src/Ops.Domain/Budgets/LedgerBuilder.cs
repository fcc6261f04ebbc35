using System.Runtime.CompilerServices;

namespace Ops.Domain.Budgets;

/// <summary>Books rows into a ledger: an import books all its rows, or none and tells of every fault.</summary>
/// <remarks>Mutable, for one thread. Remembers the documents' keys, which the ledger itself does not keep.</remarks>
public sealed class LedgerBuilder
{
    private readonly LedgerShape _shape;
    private readonly LedgerColumns _columns = new();
    private readonly LedgerCodings _codings;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Starts a ledger.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="periods">The periods in their order, at least one; disjoint, gaps allowed.</param>
    /// <param name="currency">The currency of all amounts; it has a minor unit.</param>
    /// <param name="trees">The trees of accounts, programmes, funds and projects; perhaps none, at most one of each.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.DuplicateKey"/>: a period or a dimension's tree twice.
    /// <see cref="FaultCode.NotOrdered"/>: an end not after its start, periods out of order. <see cref="FaultCode.Overlap"/>.
    /// <see cref="FaultCode.InvalidArgument"/>: more than 21,845 periods, a currency without a minor unit.
    /// </exception>
    public LedgerBuilder(BudgetTree tree, ReadOnlySpan<DatedPeriod> periods, Currency currency, params ReadOnlySpan<LedgerTree> trees)
    {
        _shape = new LedgerShape(tree, periods, currency, trees);
        _codings = new LedgerCodings(_shape);
    }

    /// <summary>How many rows are booked.</summary>
    public int Count => _columns.Count;

    /// <summary>Books rows: all of them, or none if there is any fault.</summary>
    /// <param name="entries">At least one row.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. Otherwise all faults of all rows, each with its row:
    /// <see cref="FaultCode.UnknownReference"/> (unit, period outside the plan, a name that is not in its tree), <see cref="FaultCode.DuplicateKey"/> (a document's key in
    /// this import or before), <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (blank name or key,
    /// undefined kind, finer than the minor unit), <see cref="FaultCode.Overflow"/> (more than 64 bits of minor units).
    /// </exception>
    public void Import(ReadOnlySpan<LedgerEntry> entries)
    {
        Guard.NotEmpty(entries, nameof(entries));
        int before = _columns.Count;
        _columns.Expect(entries.Length);
        List<string>? added = null;
        FaultReport? faults = null;
        for (int i = 0; i < entries.Length; i++)
        {
            i += Book(entries[i..], ref added, out bool isTwin);
            if (i < entries.Length)
                Tell(faults ??= new FaultReport(), in entries[i], isTwin, Guard.At(nameof(entries), i));
        }
        if (faults is null)
            return;
        _columns.CutTo(before);
        _ids.ExceptWith(added ?? []);
        faults.ThrowIfAny();
    }

    /// <summary>Books rows up to the first bad one; says how many. An import is mostly run once, so this is compiled to its best at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Book(ReadOnlySpan<LedgerEntry> entries, ref List<string>? added, out bool isTwin)
    {
        isTwin = false;
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            isTwin = entry.Id is not null && !string.IsNullOrWhiteSpace(entry.Id) && !Keep(entry.Id, ref added);
            if (
                isTwin
                || !_shape.TryRead(in entry, out int unit, out int slot, out long amount)
                || !_codings.TryNumber(in entry, out int coding)
            )
                return i;
            _columns.Add(unit, coding, slot, amount);
        }
        return entries.Length;
    }

    /// <summary>Remembers a document's key; false if it is known.</summary>
    private bool Keep(string id, ref List<string>? added)
    {
        if (!_ids.Add(id))
            return false;
        (added ??= []).Add(id);
        return true;
    }

    private void Tell(FaultReport faults, in LedgerEntry entry, bool isTwin, string place)
    {
        LedgerFaults.Tell(faults, _shape, in entry, place);
        if (isTwin)
            faults.Add(FaultCode.DuplicateKey, $"{place}.Id", $"'{entry.Id}' is booked already", "book each document once");
    }

    /// <summary>The ledger of all rows booked so far; booking may go on.</summary>
    /// <returns>The ledger.</returns>
    public Ledger ToLedger() => new(_shape, _columns.Frozen(), _codings.ToTable());
}
