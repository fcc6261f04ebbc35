using System.Runtime.InteropServices;

namespace Ops.Domain.Budgets;

/// <summary>Books rows into a ledger: an import books all its rows, or none and tells of every fault.</summary>
/// <remarks>Mutable, for one thread. Remembers the documents' keys, which the ledger itself does not keep.</remarks>
public sealed class LedgerBuilder
{
    private readonly LedgerShape _shape;
    private readonly LedgerColumns _columns = new();
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Starts a ledger.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="periods">The periods in their order, at least one; disjoint, gaps allowed.</param>
    /// <param name="currency">The currency of all amounts; it has a minor unit.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.DuplicateKey"/>: a period twice.
    /// <see cref="FaultCode.NotOrdered"/>: an end not after its start, periods out of order. <see cref="FaultCode.Overlap"/>.
    /// <see cref="FaultCode.InvalidArgument"/>: more than 21,845 periods, a currency without a minor unit.
    /// </exception>
    public LedgerBuilder(BudgetTree tree, ReadOnlySpan<DatedPeriod> periods, Currency currency) =>
        _shape = new LedgerShape(tree, periods, currency);

    /// <summary>How many rows are booked.</summary>
    public int Count => _columns.Count;

    /// <summary>Books rows: all of them, or none if there is any fault.</summary>
    /// <param name="entries">At least one row.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. Otherwise all faults of all rows, each with its row:
    /// <see cref="FaultCode.UnknownReference"/> (unit, period outside the plan), <see cref="FaultCode.DuplicateKey"/> (a document's key in
    /// this import or before), <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/> (blank account or key,
    /// undefined kind, finer than the minor unit), <see cref="FaultCode.Overflow"/> (more than 64 bits of minor units).
    /// </exception>
    public void Import(ReadOnlySpan<LedgerEntry> entries)
    {
        Guard.NotEmpty(entries, nameof(entries));
        int before = _columns.Count;
        _columns.Expect(entries.Length);
        var added = new List<string>();
        FaultReport? faults = null;
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            var reading = new LedgerReading(_shape, in entry);
            bool isTwin = entry.Id is not null && !_ids.Add(entry.Id);
            if (reading.IsGood && !isTwin && faults is null)
                _columns.Add(reading.Unit, Account(entry.Account), _shape.Slot(entry.Kind, reading.Period), reading.Amount);
            else if (!reading.IsGood || isTwin)
                Tell(faults ??= new FaultReport(), reading, in entry, isTwin, Guard.At(nameof(entries), i));
            if (entry.Id is not null && !isTwin)
                added.Add(entry.Id);
        }
        if (faults is null)
            return;
        _columns.CutTo(before);
        _ids.ExceptWith(added);
        faults.ThrowIfAny();
    }

    private void Tell(FaultReport faults, LedgerReading reading, in LedgerEntry entry, bool isTwin, string place)
    {
        reading.Tell(faults, _shape, in entry, place);
        if (isTwin)
            faults.Add(FaultCode.DuplicateKey, $"{place}.Id", $"'{entry.Id}' is booked already", "book each document once");
    }

    private int Account(string name)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_accounts, name, out bool isKnown);
        if (!isKnown)
            number = _accounts.Count - 1;
        return number;
    }

    /// <summary>The ledger of all rows booked so far; booking may go on.</summary>
    /// <returns>The ledger.</returns>
    public Ledger ToLedger()
    {
        string[] names = new string[_accounts.Count];
        foreach (var (name, number) in _accounts)
            names[number] = name;
        return new Ledger(_shape, _columns, names);
    }
}
