using System.Globalization;
using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>Reads a driver formula into postfix steps with a stack of waiting operators, so that nesting costs no call stack.</summary>
internal sealed class DriverReader
{
    private const string Before = "[-1]";

    private readonly string _text;
    private readonly string _place;
    private readonly List<DriverStep> _steps = [];
    private readonly Stack<DriverStep> _waiting = new();
    private int _at;

    private DriverReader(string text, string place)
    {
        _text = text;
        _place = place;
    }

    /// <summary>The steps in postfix order.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>, with the position.</exception>
    public static ImmutableArray<DriverStep> Read(string text, string place)
    {
        var reader = new DriverReader(text, place);
        bool wantsOperand = true;
        while (reader.SkipBlanks())
            wantsOperand = wantsOperand ? reader.Operand() : reader.Operator();
        if (wantsOperand)
            throw reader.Bad("a number, a name or a parenthesis");
        while (reader._waiting.TryPop(out var step))
        {
            if (step.Kind == DriverStepKind.Open)
                throw reader.Bad("a closing parenthesis");
            reader._steps.Add(step);
        }
        return [.. reader._steps];
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
            _at++;
        return _at < _text.Length;
    }

    /// <summary>Reads a sign, a parenthesis, a number or a name; true if an operand is still wanted.</summary>
    private bool Operand()
    {
        char next = _text[_at];
        if (next is '-' or '(')
        {
            _at++;
            _waiting.Push(new DriverStep(next == '(' ? DriverStepKind.Open : DriverStepKind.Negate));
            return true;
        }
        if (char.IsAsciiDigit(next))
            _steps.Add(new DriverStep(DriverStepKind.Number, Number()));
        else if (char.IsAsciiLetter(next) || next == '_')
            _steps.Add(Name());
        else
            throw Bad("a number, a name or a parenthesis");
        return false;
    }

    /// <summary>Reads an operator or a closing parenthesis; true if an operand is wanted after it.</summary>
    private bool Operator()
    {
        var kind = _text[_at] switch
        {
            '+' => DriverStepKind.Add,
            '-' => DriverStepKind.Subtract,
            '*' => DriverStepKind.Multiply,
            '/' => DriverStepKind.Divide,
            ')' => DriverStepKind.Open,
            _ => throw Bad("an operator or the end"),
        };
        var step = new DriverStep(kind);
        if (kind == DriverStepKind.Open)
        {
            while (_waiting.TryPeek(out var top) && top.Kind != DriverStepKind.Open)
                _steps.Add(_waiting.Pop());
            if (!_waiting.TryPop(out _))
                throw Bad("an opening parenthesis before");
            _at++;
            return false;
        }
        while (_waiting.TryPeek(out var top) && top.Strength >= step.Strength)
            _steps.Add(_waiting.Pop());
        _waiting.Push(step);
        _at++;
        return true;
    }

    private Fraction Number()
    {
        int start = _at;
        SkipDigits();
        int places = 0;
        if (_at < _text.Length && _text[_at] == '.')
        {
            int point = _at++;
            SkipDigits();
            places = _at - point - 1;
            if (places == 0)
                throw Bad("a digit behind the point");
        }
        string digits = _text[start.._at].Replace(".", "", StringComparison.Ordinal);
        return new Fraction(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, places));
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
    }

    private DriverStep Name()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
        string name = _text[start.._at];
        SkipBlanks();
        if (!_text.AsSpan(_at).StartsWith(Before, StringComparison.Ordinal))
            return new DriverStep(DriverStepKind.Name, default, name);
        _at += Before.Length;
        return new DriverStep(DriverStepKind.Before, default, name);
    }

    private OpsException Bad(string wanted) =>
        Faults.Of(
            FaultCode.ParseError,
            _place,
            $"'{_text}' cannot be read at position {(_at + 1).ToString(CultureInfo.InvariantCulture)}",
            $"write {wanted} there"
        );
}
