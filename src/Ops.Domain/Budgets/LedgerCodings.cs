using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ops.Domain.Budgets;

/// <summary>
/// What amounts are for: account, programme, fund and project. Every combination that occurs has one number, so that a row keeps four bytes
/// however many dimensions are used.
/// </summary>
internal sealed class LedgerCodings
{
    private const int None = LedgerCoding.None;
    private const int Dimensions = 5;

    private readonly LedgerShape _shape;
    private readonly Dictionary<string, int>[] _numbers =
    [
        .. Enumerable.Range(0, Dimensions).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)),
    ];
    private readonly List<int> _accountAlone = [];
    private readonly Dictionary<LedgerCoding, int> _codings = [];
    private readonly List<LedgerCoding> _combinations = [];

    public LedgerCodings(LedgerShape shape) => _shape = shape;

    /// <summary>The number of what a row is for; false if one of its names is blank, or not in the tree of its dimension.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(in LedgerEntry entry, out int coding)
    {
        if (entry.Programme is null && entry.Fund is null && entry.Project is null && entry.Account is not null)
        {
            if (_numbers[(int)LedgerDimension.Account].TryGetValue(entry.Account, out int account) && _accountAlone[account] != None)
            {
                coding = _accountAlone[account];
                return true;
            }
        }
        return TryCombine(in entry, out coding);
    }

    /// <summary>All combinations so far.</summary>
    public LedgerCodingTable ToTable() => new([.. _numbers.Select(Names)], [.. _combinations]);

    /// <summary>Numbers are given in the order in which names come.</summary>
    private static string[] Names(Dictionary<string, int> numbers)
    {
        string[] names = new string[numbers.Count];
        foreach (var (name, number) in numbers)
            names[number] = name;
        return names;
    }

    private bool TryCombine(in LedgerEntry entry, out int coding)
    {
        coding = None;
        int programme = None;
        int fund = None;
        int project = None;
        bool isGood =
            TryName(LedgerDimension.Account, entry.Account, out int account)
            && (entry.Programme is null || TryName(LedgerDimension.Programme, entry.Programme, out programme))
            && (entry.Fund is null || TryName(LedgerDimension.Fund, entry.Fund, out fund))
            && (entry.Project is null || TryName(LedgerDimension.Project, entry.Project, out project));
        if (!isGood)
            return false;
        coding = Number(new LedgerCoding(account, programme, fund, project));
        if (programme == None && fund == None && project == None)
            _accountAlone[account] = coding;
        return true;
    }

    private int Number(LedgerCoding combination)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_codings, combination, out bool isKnown);
        if (!isKnown)
        {
            number = _combinations.Count;
            _combinations.Add(combination);
        }
        return number;
    }

    /// <summary>Known names were checked when they came first.</summary>
    private bool TryName(LedgerDimension dimension, string? name, out int number)
    {
        number = None;
        if (name is null)
            return false;
        var numbers = _numbers[(int)dimension];
        if (numbers.TryGetValue(name, out number))
            return true;
        if (!_shape.IsName(dimension, name))
            return false;
        number = numbers.Count;
        numbers.Add(name, number);
        if (dimension == LedgerDimension.Account)
            _accountAlone.Add(None);
        return true;
    }
}
